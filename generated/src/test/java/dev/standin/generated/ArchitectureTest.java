package dev.standin.generated;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The one package that is written by hand, and below it those that the generator makes. */
class ArchitectureTest {

  private static final String ROOT = "dev.standin.generated";

  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  @Test
  void whatIsWrittenByHandKnowsNothingOfWhatIsGenerated() {
    noClasses()
        .that()
        .resideInAPackage(ROOT)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT + ".*..")
        .check(classes);
  }

  @Test
  void vendorsDoNotSeeEachOther() {
    Set<String> vendors =
        classes.stream()
            .map(JavaClass::getPackageName)
            .filter(name -> !name.equals(ROOT))
            .map(name -> name.substring(ROOT.length() + 1).split("\\.", 2)[0])
            .collect(toSet());
    assertThat(vendors).hasSizeGreaterThan(1);
    for (String vendor : vendors) {
      noClasses()
          .that()
          .resideInAPackage(ROOT + "." + vendor + "..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              vendors.stream()
                  .filter(other -> !other.equals(vendor))
                  .map(other -> ROOT + "." + other + "..")
                  .toArray(String[]::new))
          .check(classes);
    }
  }
}

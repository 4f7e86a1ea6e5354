package dev.standin.generated;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The one package that is written by hand, and below it those that the generator makes. */
class ArchitectureTest {

  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.standin.generated");

  @Test
  void whatIsWrittenByHandKnowsNothingOfWhatIsGenerated() {
    noClasses()
        .that()
        .resideInAPackage("dev.standin.generated")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.standin.generated.*..")
        .check(classes);
  }

  @Test
  void vendorsDoNotSeeEachOther() {
    slices().matching("dev.standin.generated.(*)..").should().notDependOnEachOther().check(classes);
  }
}

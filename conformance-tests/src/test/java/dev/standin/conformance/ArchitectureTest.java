package dev.standin.conformance;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.restassured.RestAssured;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private final JavaClasses main =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.standin.conformance");

  /** The packages, each of which may use those before it: the module's table of contents. */
  private static final List<String> LAYERS =
      List.of(
          "model", // what a case, a request, an exchange and a verdict are
          "wire", // HTTP/1.1 over a socket, octet by octet
          "target.api", // what a server under test is, as far as no document says
          "schema", // values that fit a document's schemas, and values that do not
          "request", // valid requests, and edits of them
          "derive", // from a document to its cases
          "judge", // what every answer is checked for
          "run", // cases put to a server, and their verdicts
          "target", // the target file
          "report.data", // a run as report.json has it
          "report.compare", // two runs
          "report.html", // a run as one HTML file
          "report", // the other reports
          "cli"); // the command line

  private static final String ROOT = "dev.standin.conformance.";
  private static final int MOST_FILES = 30;

  @Test
  void noPackageUsesOneAboveIt() {
    for (int i = 0; i + 1 < LAYERS.size(); i++) {
      String[] above =
          LAYERS.stream().skip(i + 1L).map(layer -> ROOT + layer).toArray(String[]::new);
      noClasses()
          .that()
          .resideInAPackage(ROOT + LAYERS.get(i))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(above)
          .check(main);
    }
  }

  @Test
  void everyPackageIsInTheListAndSmall() {
    Map<String, Set<String>> files =
        main.stream()
            .filter(each -> each.isTopLevelClass() && !each.getSimpleName().equals("package-info"))
            .collect(
                groupingBy(
                    each -> each.getPackageName().substring(ROOT.length()),
                    mapping(JavaClass::getSimpleName, toSet())));

    assertThat(files).containsOnlyKeys(LAYERS);
    assertThat(files)
        .allSatisfy((name, own) -> assertThat(own).as(name).hasSizeLessThan(MOST_FILES));
  }

  @Test
  void noTwoTypesHaveOneName() {
    assertThat(main.stream().filter(each -> !each.getSimpleName().isEmpty()))
        .filteredOn(each -> !each.getSimpleName().equals("package-info"))
        .extracting(JavaClass::getSimpleName)
        .doesNotHaveDuplicates();
  }

  @Test
  void theSuiteKnowsServersOnlyOverHttp() {
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAPackage("dev.standin..")
                .and(not(resideInAnyPackage("dev.standin.conformance..", "dev.standin.specs.."))))
        .because("a suite that reads what it checks would check it with itself")
        .check(main);
  }

  @Test
  void restAssuredKeepsNoStateBetweenRequests() {
    JavaClasses tests = new ClassFileImporter().importPackages(ROOT + "run");
    for (String field :
        new String[] {"baseURI", "basePath", "port", "config", "requestSpecification"}) {
      noClasses()
          .should()
          .accessField(RestAssured.class, field)
          .because("its static fields leak from one request to the next")
          .check(tests);
    }
  }

  @Test
  void nothingIsKeptInStaticFields() {
    noFields()
        .that()
        .areStatic()
        .should()
        .notHaveModifier(JavaModifier.FINAL)
        .because("cases run in any order")
        .check(main);
  }
}

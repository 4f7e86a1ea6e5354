package dev.standin.conformance;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.standin.testsupport.PackageLayers;
import io.restassured.RestAssured;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchitectureTest extends PackageLayers {

  ArchitectureTest() {
    super(
        "dev.standin.conformance",
        List.of(
            new Layer("model", "what a case, a request, an exchange and a verdict are"),
            new Layer("wire", "HTTP/1.1 over a socket, octet by octet"),
            new Layer("target.api", "what a server under test is, as far as no document says"),
            new Layer("schema", "values that fit a document's schemas, and values that do not"),
            new Layer("request", "valid requests, and edits of them"),
            new Layer("derive", "from a document to its cases"),
            new Layer("judge", "what every answer is checked for"),
            new Layer("finding", "from violations to what is wrong with a server"),
            new Layer("result", "what a run comes to, and what of it somebody has accepted"),
            new Layer("run", "cases put to a server, and their verdicts"),
            new Layer("target", "the target file"),
            new Layer("report.data", "what is reported of a run"),
            new Layer("report.compare", "two runs"),
            new Layer("report.html", "a run as one HTML file"),
            new Layer("report", "the other reports"),
            new Layer("cli", "the command line")));
  }

  @Test
  void theSuiteKnowsServersOnlyOverHttp() {
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAPackage("dev.standin..")
                .and(not(resideInAnyPackage("dev.standin.conformance..", "dev.standin.specs.."))))
        .because("a suite that reads what it checks would check it with itself")
        .check(mainClasses());
  }

  @Test
  void restAssuredKeepsNoStateBetweenRequests() {
    JavaClasses tests = new ClassFileImporter().importPackages("dev.standin.conformance.run");
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
        .check(mainClasses());
  }
}

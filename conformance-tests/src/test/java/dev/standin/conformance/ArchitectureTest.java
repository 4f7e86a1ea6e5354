package dev.standin.conformance;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private final JavaClasses main =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.standin.conformance");

  @Test
  void theSuiteKnowsServersOnlyOverHttp() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.standin.server..", "dev.standin.generated..", "jakarta.ws.rs..")
        .because("a suite that reads what it checks would check it with itself")
        .check(main);
  }

  @Test
  void nothingDerivedDependsOnHowItIsSent() {
    noClasses()
        .that()
        .resideInAnyPackage("..model..", "..derive..", "..schema..", "..judge..", "..request..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("..run..", "..report..", "io.restassured..", "org.apache.http..")
        .because("cases are data that can be listed without a server")
        .check(main);
  }

  @Test
  void restAssuredKeepsNoStateBetweenRequests() {
    for (String field :
        new String[] {"baseURI", "basePath", "port", "config", "requestSpecification"}) {
      noClasses()
          .should()
          .accessField(RestAssured.class, field)
          .because("its static fields leak from one request to the next")
          .check(new ClassFileImporter().importPackages("dev.standin.conformance"));
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

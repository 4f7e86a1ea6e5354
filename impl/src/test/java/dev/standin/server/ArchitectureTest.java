package dev.standin.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.standin.server.store.ConversationStore;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The boundaries that the build cannot draw between packages of one module. */
class ArchitectureTest {

  private static final String[] VENDORS = {
    "dev.standin.server.azure",
    "dev.standin.server.botpress",
    "dev.standin.server.dify",
    "dev.standin.server.openhands",
    "dev.standin.server.tavus"
  };

  private final JavaClasses server =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.standin.server");

  @Test
  void onlyTheStoreKnowsSql() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.standin.server.store")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.sql",
            "javax.sql",
            "org.jdbi..",
            "com.zaxxer..",
            "org.flywaydb..",
            "org.h2..",
            "org.postgresql..")
        .because("one place knows where conversations are kept")
        .check(server);
  }

  @Test
  void theStoreKnowsNoHttp() {
    noClasses()
        .that()
        .resideInAPackage("dev.standin.server.store")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("jakarta.ws.rs..", "org.glassfish..", "dev.standin.server.http")
        .because("a store is used without a server")
        .check(server);
  }

  @Test
  void theServerRunsWithoutJUnit() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.standin.server.junit")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.standin.server.junit", "org.junit..", "org.opentest4j..")
        .because("JUnit is not in the runnable jar")
        .check(server);
  }

  @Test
  void vendorsDoNotSeeEachOther() {
    for (String vendor : VENDORS) {
      noClasses()
          .that()
          .resideInAPackage(vendor)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              Arrays.stream(VENDORS).filter(other -> !other.equals(vendor)).toArray(String[]::new))
          .because("a vendor's page changes without the others")
          .check(server);
    }
  }

  @Test
  void sharedCodeDoesNotSeeVendors() {
    noClasses()
        .that()
        .resideInAnyPackage("dev.standin.server.http", "dev.standin.server.store")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(VENDORS)
        .because("what all share is about none of them")
        .check(server);
  }

  /** What is behind knows nothing of what is before it. */
  @Test
  void eachLayerSeesOnlyThoseBelowIt() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("store")
        .definedBy(layer("store"))
        .layer("exchange")
        .definedBy(layer("exchange"))
        .layer("fault")
        .definedBy(layer("fault"))
        .layer("journal")
        .definedBy(layer("journal"))
        .layer("metrics")
        .definedBy(layer("metrics"))
        .layer("http")
        .definedBy(layer("http"))
        .layer("control")
        .definedBy(layer("control"))
        .layer("server")
        .definedBy("dev.standin.server", layer("cli"))
        .whereLayer("server")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("control")
        .mayOnlyBeAccessedByLayers("server")
        .whereLayer("http")
        .mayOnlyBeAccessedByLayers("control", "server")
        .whereLayer("fault")
        .mayOnlyBeAccessedByLayers("http", "control", "server")
        .whereLayer("journal")
        .mayOnlyBeAccessedByLayers("control", "server")
        .whereLayer("metrics")
        .mayOnlyBeAccessedByLayers("server")
        .whereLayer("exchange")
        .mayOnlyBeAccessedByLayers("fault", "journal", "metrics", "http", "control", "server")
        .because("what watches a request can be changed without what answers it")
        .check(server);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("dev.standin.server.(*)..").should().beFreeOfCycles().check(server);
  }

  private static String layer(String name) {
    return "dev.standin.server." + name;
  }

  @Test
  void resourcesHaveNoStateButTheirStore() {
    fields()
        .that()
        .areDeclaredInClassesThat()
        .haveSimpleNameEndingWith("Resource")
        .should()
        .beFinal()
        .andShould()
        .haveRawType(ConversationStore.class)
        .because("one instance answers all requests at once")
        .check(server);
  }

  @Test
  void resourcesTranslateAndDoNothingElse() {
    classes()
        .that()
        .haveSimpleNameEndingWith("Resource")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java.lang", "java.util", "org.jspecify..", "dev.standin..")
        .andShould(new CatchNothing())
        .because("failures are answered in one place, by the vendor's refusals")
        .check(server);
  }
}

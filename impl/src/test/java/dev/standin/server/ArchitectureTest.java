package dev.standin.server;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import dev.standin.server.store.ConversationStore;
import dev.standin.server.vendor.Vendor;
import dev.standin.server.vendor.VendorConversations;
import dev.standin.specs.SpecCatalog;
import dev.standin.testsupport.PackageLayers;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The boundaries that the build cannot draw between packages of one module. */
class ArchitectureTest extends PackageLayers {

  private static final String[] VENDORS =
      Vendors.all(SpecCatalog.bundled(), Profiles.documented()).stream()
          .map(Vendor::key)
          .toArray(String[]::new);

  ArchitectureTest() {
    super(
        "dev.standin.server",
        Stream.of(
                Stream.of(
                    new Layer("store", "where conversations are kept"),
                    new Layer("api", "the APIs that are served, and how each refuses"),
                    new Layer("vendor", "what is known of a vendor, and its conversations"),
                    new Layer("exchange", "one request and what became of it"),
                    new Layer("fault", "which requests fail, and how"),
                    new Layer("jaxrs", "what Jersey is told: from a request to its answer"),
                    new Layer("grizzly", "what Grizzly is told: from bytes to a request, and back"),
                    new Layer("log", "who is told of each exchange: a line"),
                    new Layer("journal", "who is told of each exchange: whoever looks later"),
                    new Layer("metrics", "who is told of each exchange: Prometheus")),
                Arrays.stream(VENDORS).map(key -> new Layer(key, "what is answered as " + key)),
                Stream.of(
                    new Layer("seed", "what there is to delete"),
                    new Layer("control", "the API to set up and to look"),
                    new Layer("", "all of that put together"),
                    new Layer("cli", "the way to start it from a shell"),
                    new Layer("junit", "the way to start it in a test")))
            .flatMap(Function.identity())
            .toList());
  }

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
        .check(mainClasses());
  }

  @Test
  void theStoreKnowsNoHttp() {
    noClasses()
        .that()
        .resideInAPackage("dev.standin.server.store")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("jakarta.ws.rs..", "org.glassfish..")
        .because("a store is used without a server")
        .check(mainClasses());
  }

  @Test
  void onlyTwoPackagesKnowJerseyAndGrizzly() {
    noClasses()
        .that()
        .resideOutsideOfPackages("dev.standin.server.jaxrs", "dev.standin.server.grizzly")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.glassfish..")
        .because("what refuses and what answers is not about how it is called")
        .check(mainClasses());
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
        .check(mainClasses());
  }

  @Test
  void vendorsDoNotSeeEachOther() {
    for (String vendor : VENDORS) {
      noClasses()
          .that()
          .resideInAPackage(packageName(vendor))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              Arrays.stream(VENDORS)
                  .filter(other -> !other.equals(vendor))
                  .map(this::packageName)
                  .toArray(String[]::new))
          .because("a vendor's page changes without the others")
          .check(mainClasses());
    }
  }

  @Test
  void sharedCodeDoesNotSeeVendors() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "dev.standin.server.store",
            "dev.standin.server.api",
            "dev.standin.server.vendor",
            "dev.standin.server.jaxrs",
            "dev.standin.server.grizzly")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(Arrays.stream(VENDORS).map(this::packageName).toArray(String[]::new))
        .because("what all share is about none of them")
        .check(mainClasses());
  }

  @Test
  void resourcesHaveNoStateButTheirStore() {
    fields()
        .that()
        .areDeclaredInClassesThat()
        .haveSimpleNameEndingWith("Resource")
        .and()
        .areNotStatic()
        .should()
        .beFinal()
        .andShould()
        .haveRawType(belongToAnyOf(ConversationStore.class, VendorConversations.class))
        .because("one instance answers all requests at once")
        .check(mainClasses());
  }

  @Test
  void resourcesTranslateAndDoNothingElse() {
    classes()
        .that()
        .haveSimpleNameEndingWith("Resource")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java.lang",
            "java.time",
            "java.util",
            "java.util.function",
            "java.util.stream",
            "org.jspecify..",
            "dev.standin..")
        .andShould(new CatchNothing())
        .because("failures are answered in one place, by the vendor's refusals")
        .check(mainClasses());
  }
}

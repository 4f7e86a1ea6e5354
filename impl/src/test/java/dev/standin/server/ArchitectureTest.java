package dev.standin.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.standin.server.refusal.Vendor;
import dev.standin.server.store.ConversationStore;
import dev.standin.specs.SpecCatalog;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The boundaries that the build cannot draw between packages of one module. */
class ArchitectureTest {

  private static final String[] VENDORS =
      Vendors.all(SpecCatalog.bundled(), Profiles.documented()).stream()
          .map(Vendor::key)
          .toArray(String[]::new);

  /** What there is, from the bottom up: none sees what is after it. */
  private static final List<String> PACKAGES =
      Stream.of(
              // Where conversations are kept.
              Stream.of("store"),
              // The APIs that are served, and how each refuses.
              Stream.of("refusal"),
              // One request and what became of it.
              Stream.of("exchange"),
              // Which requests fail, and how.
              Stream.of("fault"),
              // What Jersey is told: from a request to its answer.
              Stream.of("jaxrs"),
              // What Grizzly is told: from bytes to a request, and from its answer to bytes.
              Stream.of("grizzly"),
              // Who is told of each exchange.
              Stream.of("log", "journal", "metrics"),
              // One package for each vendor.
              Arrays.stream(VENDORS),
              // What there is to delete, and the API to set it up and to look at it.
              Stream.of("seed", "control"),
              // All of that put together, and the two ways to start it.
              Stream.of("", "cli", "junit"))
          .flatMap(Function.identity())
          .map(ArchitectureTest::full)
          .toList();

  private final JavaClasses server =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.standin.server");

  private static String full(String name) {
    return "dev.standin.server" + (name.isEmpty() ? "" : "." + name);
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
        .check(server);
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
        .check(server);
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
          .resideInAPackage(full(vendor))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              Arrays.stream(VENDORS)
                  .filter(other -> !other.equals(vendor))
                  .map(ArchitectureTest::full)
                  .toArray(String[]::new))
          .because("a vendor's page changes without the others")
          .check(server);
    }
  }

  @Test
  void sharedCodeDoesNotSeeVendors() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "dev.standin.server.store",
            "dev.standin.server.refusal",
            "dev.standin.server.jaxrs",
            "dev.standin.server.grizzly")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            Arrays.stream(VENDORS).map(ArchitectureTest::full).toArray(String[]::new))
        .because("what all share is about none of them")
        .check(server);
  }

  /** So there are no cycles, and what is behind knows nothing of what is before it. */
  @Test
  void eachPackageSeesOnlyThoseBeforeIt() {
    for (int i = 0; i < PACKAGES.size() - 1; i++) {
      noClasses()
          .that()
          .resideInAPackage(PACKAGES.get(i))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(PACKAGES.subList(i + 1, PACKAGES.size()).toArray(String[]::new))
          .because("it can be understood, and tested, without them")
          .check(server);
    }
  }

  @Test
  void everyPackageHasItsPlaceInThatOrder() {
    assertThat(server.stream().map(JavaClass::getPackageName).distinct())
        .containsExactlyInAnyOrderElementsOf(PACKAGES);
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

package dev.standin.specs;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The packages are layers, so there are no cycles. Their list is the module's table of contents.
 */
class ArchitectureTest {

  /**
   * A package that uses those before it in the list and none after it.
   *
   * @param name below {@code dev.standin.specs}
   */
  private record Layer(String name, String whatItIs) {

    String packageName() {
      return name.isEmpty() ? ROOT : ROOT + "." + name;
    }
  }

  private static final String ROOT = "dev.standin.specs";

  private static final List<Layer> FROM_THE_BOTTOM_UP =
      List.of(
          new Layer("files", "sums of files, and directories written as a whole"),
          new Layer(
              "page", "a page as received: lines, Markdown, YAML with the line of every node"),
          new Layer("document", "an OpenAPI document and the operations in it"),
          new Layer("tables", "tables of a page read into a document"),
          new Layer("read", "the reader for each form of page"),
          new Layer("contract", "what a document promises, as lines"),
          new Layer("change", "what differs between two contracts, and whom it breaks"),
          new Layer("report", "differences as text, Markdown and JSON"),
          new Layer("", "the way in: the vendors' pages and their documents"),
          new Layer("approval", "which pages a person took as they are"),
          new Layer("build", "what the build does with all of it"));

  private static final JavaClasses MODULE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  static List<Layer> fromTheBottomUp() {
    return FROM_THE_BOTTOM_UP;
  }

  @ParameterizedTest
  @MethodSource("fromTheBottomUp")
  void aLayerUsesNoneAboveIt(Layer layer) {
    int above = FROM_THE_BOTTOM_UP.indexOf(layer) + 1;
    String[] others =
        FROM_THE_BOTTOM_UP.subList(above, FROM_THE_BOTTOM_UP.size()).stream()
            .map(Layer::packageName)
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage(layer.packageName())
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(others)
        .because("it is " + layer.whatItIs())
        .check(MODULE);
  }

  @Test
  void everyPackageIsALayer() {
    assertThat(MODULE.stream().map(JavaClass::getPackageName).distinct())
        .containsExactlyInAnyOrderElementsOf(
            FROM_THE_BOTTOM_UP.stream().map(Layer::packageName).toList());
  }
}

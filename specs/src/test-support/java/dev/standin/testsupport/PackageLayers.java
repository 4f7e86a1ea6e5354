package dev.standin.testsupport;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * The packages of a module from the bottom up: none uses one after it, so there are no cycles. The
 * list is the module's table of contents.
 */
@TestInstance(Lifecycle.PER_CLASS)
public abstract class PackageLayers {

  private static final int MOST_FILES = 30;

  /**
   * A package.
   *
   * @param name below the module's root package; empty for that one
   * @param content what is in it
   */
  public record Layer(String name, String content) {}

  private final String root;
  private final List<Layer> layers;
  private final JavaClasses classes;

  /** The layers of the module with this root package, the lowest first. */
  protected PackageLayers(String root, List<Layer> layers) {
    this.root = root;
    this.layers = List.copyOf(layers);
    this.classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(root);
  }

  /** The module's classes without its tests. */
  protected final JavaClasses mainClasses() {
    return classes;
  }

  /** The full name of a package. */
  protected final String packageName(String name) {
    return name.isEmpty() ? root : root + "." + name;
  }

  @Test
  public void noPackageUsesOneAboveIt() {
    for (int i = 0; i + 1 < layers.size(); i++) {
      Layer layer = layers.get(i);
      noClasses()
          .that()
          .resideInAPackage(packageName(layer.name()))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              layers.stream()
                  .skip(i + 1L)
                  .map(above -> packageName(above.name()))
                  .toArray(String[]::new))
          .because("it is below them, and can be understood without: " + layer.content())
          .check(classes);
    }
  }

  @Test
  public void everyPackageIsInTheListAndSmall() {
    Map<String, Set<String>> files =
        classes.stream()
            .filter(each -> each.isTopLevelClass() && !isPackageInfo(each))
            .collect(
                groupingBy(JavaClass::getPackageName, mapping(JavaClass::getSimpleName, toSet())));
    assertThat(files.keySet())
        .containsExactlyInAnyOrderElementsOf(
            layers.stream().map(layer -> packageName(layer.name())).toList());
    assertThat(files)
        .allSatisfy((name, own) -> assertThat(own).as(name).hasSizeLessThanOrEqualTo(MOST_FILES));
  }

  @Test
  public void noTwoTypesHaveOneName() {
    assertThat(classes.stream().filter(each -> !each.getSimpleName().isEmpty()))
        .filteredOn(each -> !isPackageInfo(each))
        .extracting(JavaClass::getSimpleName)
        .doesNotHaveDuplicates();
  }

  private static boolean isPackageInfo(JavaClass each) {
    return each.getSimpleName().equals("package-info");
  }
}

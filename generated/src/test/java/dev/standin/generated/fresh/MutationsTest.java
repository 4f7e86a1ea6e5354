package dev.standin.generated.fresh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever was done to a tree that had been built, building it gives what a clean build gives. Each
 * build takes seconds, so mutations that touch different documents share one; that each of them
 * alone is noticed is tested with the steps that notice it, in {@code specs}.
 */
class MutationsTest {

  private static final String SOURCES = "generated/target/generated-sources/api/";
  private static final String PACKAGE = "/java/dev/standin/generated/";
  private static final String POM = "generated/pom.xml";
  private static final String OPTIONS = "generated/generator.yaml";
  private static final String TEMPLATE = "generated/templates/choice.mustache";

  @TempDir private Path directory;

  @Test
  void buildingAgainIsBuildingFromNothing() throws Exception {
    Path original = Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolveSibling("");
    ScratchTree tree = ScratchTree.of(original, directory.resolve("tree"));
    GeneratedFiles before = GeneratedFiles.ofBuild(tree.module());
    ChangedStatus change = ChangedStatus.of(tree.root().resolve("specs"));
    Deque<String> others = new ArrayDeque<>(vendors(before));
    assertThat(others.remove(change.vendor())).isTrue();
    String untouched = others.removeLast();
    Path file = tree.root().resolve(SOURCES + file(untouched, "Api"));
    FileTime itsTime = Files.getLastModifiedTime(file);
    spoilOutput(tree, others);
    tree.replace(change.page(), change.line(), change.other());
    GeneratedFiles afterPage = tree.build();
    assertThat(GeneratedFiles.differences(afterPage.main(), before.main()))
        .isNotEmpty()
        .allMatch(it -> it.contains(": " + change.vendor() + "/"));
    assertThat(afterPage.test()).isEqualTo(before.test());
    assertThat(Files.getLastModifiedTime(file)).isEqualTo(itsTime);

    String tag = "OPERATIONS=" + name(untouched);
    tree.replace(POM, tag + "<", tag + "Again<");
    tree.replace(OPTIONS, "dateLibrary: java8", "dateLibrary: legacy");
    tree.replace(TEMPLATE, "It has several forms.", "It has forms.");
    GeneratedFiles afterAll = tree.build();
    GeneratedFiles clean = CleanGeneration.of(tree.module(), directory.resolve("clean"));
    afterAll.mustEqual(clean);
    assertThat(GeneratedFiles.differences(clean.main(), before.main()))
        .contains(
            "missing: " + file(untouched, "Api"), "unexpected: " + file(untouched, "AgainApi"));
    assertThat(GeneratedFiles.differences(clean.test(), before.test()))
        .contains(
            "changed: shop" + PACKAGE + "shop/model/Item.java",
            "changed: shop" + PACKAGE + "shop/model/Shape.java");

    for (String changed : new String[] {change.page(), POM, OPTIONS, TEMPLATE}) {
      tree.restore(changed);
    }
    tree.build().mustEqual(before);
  }

  private static SortedSet<String> vendors(GeneratedFiles files) {
    return files.main().keySet().stream()
        .map(it -> it.substring(0, it.indexOf('/')))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String name(String vendor) {
    return vendor.substring(0, 1).toUpperCase(Locale.ROOT) + vendor.substring(1);
  }

  private static String file(String vendor, String suffix) {
    return vendor + PACKAGE + vendor + "/" + name(vendor) + suffix + ".java";
  }

  /** In each way, of these vendors in turn. */
  private static void spoilOutput(ScratchTree tree, Deque<String> vendors) throws IOException {
    Path sources = tree.root().resolve(SOURCES);
    Files.delete(sources.resolve(file(vendors.element(), "Api")));
    vendors.add(vendors.remove());
    Path edited = sources.resolve(file(vendors.element(), "Api"));
    Files.writeString(edited, Files.readString(edited) + "// edited");
    vendors.add(vendors.remove());
    Path foreign = sources.resolve(vendors.element() + PACKAGE + "Foreign.java");
    Files.writeString(foreign, "class Foreign {}");
    Files.writeString(sources.resolve("Foreign.java"), "class Foreign {}");
  }
}

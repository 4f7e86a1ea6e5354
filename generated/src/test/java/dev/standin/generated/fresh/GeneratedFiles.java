package dev.standin.generated.fresh;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.specs.fresh.Sha256;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * What was generated, by path, as sums.
 *
 * @param main of the vendors' documents
 * @param test of this module's own
 */
record GeneratedFiles(SortedMap<String, String> main, SortedMap<String, String> test) {

  static GeneratedFiles in(Path main, Path test) throws IOException {
    return new GeneratedFiles(Sha256.ofFiles(main), Sha256.ofFiles(test));
  }

  /** Those that the build of a module made. */
  static GeneratedFiles ofBuild(Path module) throws IOException {
    Path target = module.resolve("target");
    return in(
        target.resolve("generated-sources/api"), target.resolve("generated-test-sources/api"));
  }

  /** Asserts that these are there, the same and no others, and that there are any. */
  void mustEqual(GeneratedFiles clean) {
    assertThat(clean.main()).as("files that a clean build writes").isNotEmpty();
    assertThat(clean.test()).as("test files that a clean build writes").isNotEmpty();
    List<String> differences = new ArrayList<>(differences(main, clean.main));
    differences.addAll(differences(test, clean.test));
    assertThat(differences).as("what a clean build would have otherwise").isEmpty();
  }

  static List<String> differences(Map<String, String> are, Map<String, String> shouldBe) {
    Set<String> files = new TreeSet<>(are.keySet());
    files.addAll(shouldBe.keySet());
    return files.stream()
        .filter(file -> !Objects.equals(are.get(file), shouldBe.get(file)))
        .map(file -> kind(file, are, shouldBe) + ": " + file)
        .toList();
  }

  private static String kind(String file, Map<String, String> are, Map<String, String> shouldBe) {
    if (!are.containsKey(file)) {
      return "missing";
    }
    return shouldBe.containsKey(file) ? "changed" : "unexpected";
  }
}

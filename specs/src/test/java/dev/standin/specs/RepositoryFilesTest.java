package dev.standin.specs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.standin.specs.page.SpecPage;
import dev.standin.specs.page.YamlTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What stands around the code: nothing rewrites the pages, and what runs elsewhere was looked at.
 */
class RepositoryFilesTest {

  @Test
  void gitConvertsNoPage() throws IOException {
    assertThat(Files.readAllLines(Path.of("..", ".gitattributes")))
        .as("the last rule for the pages in .gitattributes")
        .filteredOn(line -> line.startsWith("*") || line.startsWith("specs/"))
        .last()
        .isEqualTo("specs/*/page.* -text -whitespace");
  }

  @Test
  void editorsRewriteNoPage() throws IOException {
    String rules = Files.readString(Path.of("..", ".editorconfig"));
    assertThat(rules.substring(rules.lastIndexOf('[')).lines())
        .as("the last section of .editorconfig")
        .contains(
            "[specs/*/page.*]",
            "charset = unset",
            "end_of_line = unset",
            "insert_final_newline = unset",
            "trim_trailing_whitespace = unset");
  }

  static List<Path> workflows() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("..", ".github", "workflows"))) {
      return files.toList();
    }
  }

  /** A tag can be moved, a commit cannot. */
  @ParameterizedTest
  @MethodSource("workflows")
  void actionsArePinnedByHash(Path workflow) throws IOException {
    assertThat(Files.readAllLines(workflow))
        .filteredOn(line -> line.contains("uses:"))
        .isNotEmpty()
        .allMatch(
            line ->
                line.matches(" *(- )?uses: [\\w-]+/[\\w-]+@[0-9a-f]{40} # v\\d+\\.\\d+\\.\\d+"));
  }

  @ParameterizedTest
  @MethodSource("workflows")
  void whatMayBeWrittenIsSaid(Path workflow) throws IOException {
    JsonNode root = read(workflow);
    assertThat(root.path("permissions").path("contents").asText()).isEqualTo("read");
    assertThat(root.path("jobs")).isNotEmpty();
    assertThat(root.path("jobs"))
        .allSatisfy(job -> assertThat(job.path("timeout-minutes").isInt()).isTrue());
  }

  private static JsonNode read(Path workflow) throws IOException {
    return YamlTree.read(new SpecPage(workflow.toString(), Files.readAllBytes(workflow))).root();
  }
}

package dev.standin.specs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Nothing rewrites the pages. */
class PagesTest {

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
}

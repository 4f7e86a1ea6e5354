package dev.standin.specs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.specs.golden.Accept;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages are the approved ones, byte for byte, and nothing rewrites them. */
class PagesTest {

  private static final Path SPECS = Path.of("");

  @Test
  void everyPageIsTheApprovedOne() throws IOException {
    PageSums.accept(SPECS);
    List<String> wrong = PageSums.check(SPECS);
    assertThat(wrong).withFailMessage(() -> "\n" + String.join("\n", wrong)).isEmpty();
  }

  @Test
  void acceptNamesOnlyVendorsThatThereAre() throws IOException {
    List<String> known =
        Stream.concat(
                Stream.concat(SpecCatalog.load(SPECS).vendors().stream(), Stream.of("all")),
                Files.readAllLines(SPECS.resolve("SHA256SUMS")).stream()
                    .map(line -> line.replaceFirst(".* [ *](.+)/.*", "$1")))
            .distinct()
            .toList();
    assertThat(known).as("-Daccept takes these").containsAll(Accept.given());
  }

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

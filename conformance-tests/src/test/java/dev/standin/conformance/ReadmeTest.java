package dev.standin.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.conformance.model.ConformanceCase;
import dev.standin.specs.golden.Accept;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The README's table of cases is what is derived. All of them pass, or the build is red. */
class ReadmeTest {

  private static final String BEGIN = "<!-- derived: cases by vendor and status -->\n";
  private static final String END = "<!-- end -->\n";

  private final Path readme = Path.of(System.getProperty("basedir", "")).resolve("../README.md");

  @Test
  void countsTheCasesThatAreDerived() throws IOException {
    String text = Files.readString(readme);
    int begin = text.indexOf(BEGIN) + BEGIN.length();
    int end = text.indexOf(END, begin);
    assertThat(end).as("README.md has to have the lines " + BEGIN + END).isPositive();
    if (!Accept.given().isEmpty()) {
      Files.writeString(readme, text.substring(0, begin) + table() + text.substring(end));
      return;
    }
    assertThat(text.substring(begin, end))
        .as("README.md has to show the cases that are derived; %s writes it", Accept.command("all"))
        .isEqualTo(table());
  }

  private static String table() {
    Map<String, Map<String, Long>> counts =
        Cases.all().stream()
            .collect(
                Collectors.groupingBy(
                    asked -> asked.id().vendor(),
                    TreeMap::new,
                    Collectors.groupingBy(
                        asked -> asked.id().status(), TreeMap::new, Collectors.counting())));
    List<String> statuses =
        Cases.all().stream().map(ReadmeTest::status).distinct().sorted().toList();
    StringBuilder table = new StringBuilder();
    row(table, "vendor", statuses);
    row(table, "---", statuses.stream().map(status -> "---").toList());
    counts.forEach(
        (vendor, cells) ->
            row(
                table,
                vendor,
                statuses.stream()
                    .map(status -> cells.containsKey(status) ? cells.get(status).toString() : "")
                    .toList()));
    return table.toString();
  }

  private static String status(ConformanceCase asked) {
    return asked.id().status();
  }

  private static void row(StringBuilder table, String first, List<String> cells) {
    table.append("| ").append(first).append(" | ").append(String.join(" | ", cells)).append(" |\n");
  }
}

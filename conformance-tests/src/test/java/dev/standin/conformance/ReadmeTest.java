package dev.standin.conformance;

import dev.standin.conformance.model.ConformanceCase;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The README's table of cases is what is derived. All of them pass, or the build is red. */
class ReadmeTest {

  @Test
  void countsTheCasesThatAreDerived() {
    ReadmeBlock.named("cases by vendor and status").mustEqual(table());
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

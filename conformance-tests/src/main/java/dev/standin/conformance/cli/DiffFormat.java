package dev.standin.conformance.cli;

import dev.standin.specs.report.ChangeJson;
import dev.standin.specs.report.ChangeMarkdown;
import dev.standin.specs.report.ChangeText;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a difference is written as. The names are those of the command line. */
enum DiffFormat {
  text {
    @Override
    String of(PageDiff diff) {
      return diff.reports().stream().map(ChangeText::of).collect(Collectors.joining("\n"))
          + diff.remarks().stream()
              .map(remark -> remark.sentence() + "\n")
              .collect(Collectors.joining());
    }
  },
  markdown {
    @Override
    String of(PageDiff diff) {
      return diff.reports().stream().map(ChangeMarkdown::of).collect(Collectors.joining("\n"))
          + diff.remarks().stream()
              .map(remark -> "\n" + remark.sentence() + "\n")
              .collect(Collectors.joining());
    }
  },
  json {
    @Override
    String of(PageDiff diff) {
      List<String> objects =
          Stream.concat(
                  diff.reports().stream().map(ChangeJson::of).map(String::strip),
                  diff.remarks().stream().map(DiffFormat::json))
              .toList();
      String all = String.join(",\n", objects);
      return diff.ofDirectories() ? "[" + all + "]\n" : all + "\n";
    }
  };

  abstract String of(PageDiff diff);

  /** The keys that a report has too; a vendor's key needs no escaping. */
  private static String json(PageDiff.Remark remark) {
    return "{\"vendor\": \"%s\", \"severity\": \"%s\", \"summary\": \"%s\"}"
        .formatted(
            remark.vendor(),
            remark.severity().name().toLowerCase(Locale.ROOT).replace('_', '-'),
            remark.sentence());
  }
}

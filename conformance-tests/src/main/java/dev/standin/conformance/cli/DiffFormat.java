package dev.standin.conformance.cli;

import dev.standin.specs.report.ChangeJson;
import dev.standin.specs.report.ChangeMarkdown;
import dev.standin.specs.report.ChangeText;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a difference is written as. */
enum DiffFormat {
  TEXT {
    @Override
    String of(PageDiff diff) {
      return diff.reports().stream().map(ChangeText::of).collect(Collectors.joining("\n"))
          + diff.remarks().stream()
              .map(remark -> remark.sentence() + "\n")
              .collect(Collectors.joining());
    }
  },
  MARKDOWN {
    @Override
    String of(PageDiff diff) {
      return diff.reports().stream().map(ChangeMarkdown::of).collect(Collectors.joining("\n"))
          + diff.remarks().stream()
              .map(remark -> "\n" + remark.sentence() + "\n")
              .collect(Collectors.joining());
    }
  },
  JSON {
    @Override
    String of(PageDiff diff) {
      List<String> objects =
          Stream.concat(
                  diff.reports().stream().map(ChangeJson::of),
                  diff.remarks().stream()
                      .map(each -> ChangeJson.of(each.vendor(), each.severity(), each.sentence())))
              .map(String::strip)
              .toList();
      String all = String.join(",\n", objects);
      return diff.ofDirectories() ? "[" + all + "]\n" : all + "\n";
    }
  };

  abstract String of(PageDiff diff);

  /** As it is written on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}

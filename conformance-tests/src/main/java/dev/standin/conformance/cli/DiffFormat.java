package dev.standin.conformance.cli;

import dev.standin.specs.change.ChangeJson;
import dev.standin.specs.change.ChangeMarkdown;
import dev.standin.specs.change.ChangeText;
import java.util.stream.Collectors;

/** What a difference is written as. The names are those of the command line. */
enum DiffFormat {
  text {
    @Override
    String of(PageDiff diff) {
      return diff.reports().stream().map(ChangeText::of).collect(Collectors.joining("\n"))
          + diff.remarks().stream().map(line -> line + "\n").collect(Collectors.joining());
    }
  },
  markdown {
    @Override
    String of(PageDiff diff) {
      return diff.reports().stream().map(ChangeMarkdown::of).collect(Collectors.joining("\n"))
          + diff.remarks().stream().map(line -> "\n" + line + "\n").collect(Collectors.joining());
    }
  },
  json {
    @Override
    String of(PageDiff diff) {
      String reports =
          diff.reports().stream()
              .map(ChangeJson::of)
              .map(String::strip)
              .collect(Collectors.joining(",\n"));
      return diff.ofDirectories() ? "[" + reports + "]\n" : reports + "\n";
    }
  };

  abstract String of(PageDiff diff);
}

package dev.standin.server.fuzz;

import java.util.List;
import java.util.Optional;

/** An answer as it came, all texts as ISO 8859-1 reads bytes. */
record Answer(int status, List<String> fields, String body) {

  Answer {
    fields = List.copyOf(fields);
  }

  Optional<String> field(String name) {
    return fields.stream()
        .filter(field -> field.regionMatches(true, 0, name + ":", 0, name.length() + 1))
        .map(field -> field.substring(name.length() + 1).strip())
        .findFirst();
  }

  boolean isLast() {
    return field("Connection").filter("close"::equalsIgnoreCase).isPresent();
  }

  String text() {
    return status + " " + fields + " " + TargetEdits.shortened(body);
  }
}

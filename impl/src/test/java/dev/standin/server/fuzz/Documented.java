package dev.standin.server.fuzz;

import dev.standin.specs.SpecFiles;
import dev.standin.specs.document.SpecDocument;
import dev.standin.specs.document.StatusKey;

/** What one document says of answers. */
record Documented(SpecDocument document) {

  String api() {
    return document.vendor();
  }

  /** Whose error shape it has. */
  String vendor() {
    return SpecFiles.vendor(api());
  }

  /** Whether the text has a path in it, or is below one, that is for this API. */
  boolean isIn(String text) {
    return document.operations().stream()
        .map(
            each ->
                each.fullPath().replaceFirst("/(conversations|live|ready|requests|faults).*", ""))
        .anyMatch(text::contains);
  }

  /** Whether an operation has this very status. */
  boolean declares(int status) {
    return document.operations().stream()
        .anyMatch(
            operation ->
                operation.keyFor(status).filter(StatusKey.Exact.class::isInstance).isPresent());
  }

  /** Whether any answer is text for people or for Prometheus. */
  boolean declaresText() {
    return document.operations().stream()
        .flatMap(operation -> operation.slots().stream())
        .anyMatch(slot -> slot.mediaType().filter("text/plain"::equals).isPresent());
  }
}

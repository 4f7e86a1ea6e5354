package dev.standin.conformance.derive;

import dev.standin.specs.document.Operation;
import dev.standin.specs.document.PathTemplates;
import dev.standin.specs.document.SpecDocument;
import java.util.List;
import java.util.Optional;

/** Which of a document's path templates a path falls under. */
final class Paths {

  private Paths() {}

  /** Whether two templates differ in the names of their parameters at most. */
  static boolean isSame(String one, String other) {
    return PathTemplates.withoutNames(one).equals(PathTemplates.withoutNames(other));
  }

  /**
   * The methods that are known for what is sent to an operation's path: those of the path itself,
   * and of any other template under which it falls, in this document or another of its vendor.
   */
  static List<String> methods(SpecDocument document, Operation operation) {
    return document.knownOperations().stream()
        .filter(other -> covers(other.path(), operation.path()))
        .map(Operation::method)
        .distinct()
        .toList();
  }

  /**
   * Whether the vendor is known to have a template for the path with a segment before or behind it.
   */
  static boolean isKnown(SpecDocument document, String path) {
    return document.knownOperations().stream().anyMatch(other -> covers(other.path(), path));
  }

  /** The first of the operations on the same path. */
  static Optional<Operation> first(SpecDocument document, Operation operation) {
    return document.operations().stream()
        .filter(other -> isSame(other.path(), operation.path()))
        .findFirst();
  }

  /** Whether some path of the second template falls under the first. */
  private static boolean covers(String template, String path) {
    // Most templates differ plainly; there are as many pairs of them as the square of their number.
    if (!template.contains("{")) {
      return template.equals(path);
    }
    if (segments(template) != segments(path)) {
      return false;
    }
    return PathTemplates.pattern(template).matcher(path).matches() || isSame(template, path);
  }

  private static long segments(String path) {
    return path.chars().filter(letter -> letter == '/').count();
  }
}

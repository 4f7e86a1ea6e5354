package dev.standin.conformance.scaffold;

import dev.standin.specs.Operation;
import dev.standin.specs.SpecCatalog;
import dev.standin.specs.SpecDocument;
import java.util.ArrayList;
import java.util.List;

/** All vendors are served on one port, so that no two can have the same operation. */
final class Clashes {

  private Clashes() {}

  /**
   * Refuses a document that has an operation of another vendor's.
   *
   * @throws ScaffoldException naming the first of them, with its place on either page
   */
  static void refuse(SpecDocument document, SpecCatalog others) {
    for (String vendor : others.vendors()) {
      SpecDocument other = others.document(vendor);
      for (Operation operation : document.operations()) {
        for (Operation taken : other.operations()) {
          if (shape(operation).equals(shape(taken))) {
            throw new ScaffoldException(
                "%s: %s is what %s has at %s, and all are served on one port. It cannot be served beside %s."
                    .formatted(
                        document.locate(operation.pointer()),
                        name(operation),
                        vendor,
                        other.locate(taken.pointer()),
                        vendor));
          }
        }
      }
    }
  }

  /** A sentence for each vendor that has other operations below a collection of the document's. */
  static List<String> warnings(SpecDocument document, SpecCatalog others) {
    List<String> warnings = new ArrayList<>();
    for (String vendor : others.vendors()) {
      List<String> taken =
          others.document(vendor).operations().stream().map(Clashes::collection).toList();
      document.operations().stream()
          .map(Clashes::collection)
          .distinct()
          .filter(taken::contains)
          .map(
              path ->
                  "%s has operations below %s too: what none of its own takes there is answered as %s."
                      .formatted(vendor, path, vendor))
          .forEach(warnings::add);
    }
    return warnings;
  }

  private static String collection(Operation operation) {
    return operation.fullPath().replaceFirst("/[^/]*\\{.*", "");
  }

  private static String shape(Operation operation) {
    return operation.method() + " " + operation.fullPath().replaceAll("\\{[^}]*}", "{}");
  }

  static String name(Operation operation) {
    return operation.method() + " " + operation.fullPath();
  }
}

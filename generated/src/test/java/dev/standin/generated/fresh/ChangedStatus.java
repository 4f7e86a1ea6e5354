package dev.standin.generated.fresh;

import dev.standin.specs.Operation;
import dev.standin.specs.Slot;
import dev.standin.specs.SpecCatalog;
import dev.standin.specs.SpecDocument;
import dev.standin.specs.StatusKey;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A page with another status where it declares one: whatever pages there are, and whatever they say
 * now.
 *
 * @param vendor whose page it is
 * @param page its file, from the root of the tree
 * @param line the line as it is; the page has it once
 * @param other the line as it is to be
 */
record ChangedStatus(String vendor, String page, String line, String other) {

  /** The first error that a page declares by its exact status, in a line of its own. */
  static ChangedStatus of(Path specs) {
    SpecCatalog catalog = SpecCatalog.load(specs);
    return catalog.vendors().stream()
        .map(catalog::document)
        .flatMap(ChangedStatus::in)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no page in " + specs + " declares an error"));
  }

  private static Stream<ChangedStatus> in(SpecDocument document) {
    List<String> lines = document.page().text().lines().toList();
    return document.operations().stream()
        .flatMap(
            operation ->
                operation.slots().stream()
                    .filter(
                        slot ->
                            slot.status() instanceof StatusKey.Exact exact && exact.status() >= 400)
                    .map(slot -> at(document, operation, slot, lines)))
        .filter(it -> lines.stream().filter(line -> line.contains(it.line)).count() == 1)
        .filter(it -> !it.line.equals(it.other));
  }

  private static ChangedStatus at(
      SpecDocument document, Operation operation, Slot slot, List<String> lines) {
    String line = lines.get(document.locate(slot.pointer()).line() - 1);
    String other = line.replace(slot.status().text(), undeclared(operation));
    Path file = Path.of("specs", document.vendor()).resolve(fileName(document));
    return new ChangedStatus(document.vendor(), file.toString(), line, other);
  }

  private static Path fileName(SpecDocument document) {
    return Path.of(document.page().file()).getFileName();
  }

  private static String undeclared(Operation operation) {
    return IntStream.range(400, 500)
        .mapToObj(Integer::toString)
        .filter(it -> operation.slots().stream().noneMatch(slot -> slot.status().text().equals(it)))
        .findFirst()
        .orElseThrow();
  }
}

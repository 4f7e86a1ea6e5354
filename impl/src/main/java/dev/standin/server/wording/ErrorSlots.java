package dev.standin.server.wording;

import dev.standin.specs.Operation;
import dev.standin.specs.Slot;
import dev.standin.specs.SpecDocument;
import dev.standin.specs.StatusKey;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The responses with which a document has errors answered, of all its operations. */
final class ErrorSlots {

  private final List<Slot> slots;

  ErrorSlots(SpecDocument document) {
    this.slots =
        document.operations().stream()
            .map(Operation::slots)
            .flatMap(List::stream)
            .filter(slot -> covers(slot, 400, 599))
            .toList();
  }

  /**
   * The response for a status: one that the document has for it, else the like of one of its other
   * errors with a body in JSON; empty where it has none.
   */
  Optional<Slot> of(int status) {
    int hundred = status - status % 100;
    return declared(status)
        .or(() -> like(slot -> covers(slot, hundred, hundred + 99)))
        .or(() -> like(slot -> true));
  }

  /** The most exact; of several, one in JSON. */
  private Optional<Slot> declared(int status) {
    return slots.stream()
        .filter(slot -> slot.status().covers(status))
        .min(Comparator.comparingInt(ErrorSlots::openness).thenComparing(slot -> !isJson(slot)));
  }

  private Optional<Slot> like(Predicate<Slot> filter) {
    return slots.stream().filter(filter).filter(ErrorSlots::isJson).findFirst();
  }

  private static boolean isJson(Slot slot) {
    return slot.mediaType().filter(DocumentedRefusals::isJson).isPresent();
  }

  private static boolean covers(Slot slot, int first, int last) {
    return Stream.iterate(first, status -> status <= last, status -> status + 1)
        .anyMatch(slot.status()::covers);
  }

  private static int openness(Slot slot) {
    if (slot.status() instanceof StatusKey.Exact) {
      return 0;
    }
    return slot.status() instanceof StatusKey.Range ? 1 : 2;
  }
}

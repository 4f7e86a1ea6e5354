package dev.standin.conformance.run;

import dev.standin.conformance.derive.DocumentedAnswers;
import dev.standin.conformance.model.Exchange;
import dev.standin.conformance.request.PathTemplate;
import dev.standin.conformance.target.api.Target.Conversation;
import dev.standin.specs.document.Operation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * Whether an operation succeeds also where there is nothing to delete: then its answers show
 * nothing of what is there.
 */
final class AbsentDeletions {

  private final Sender sender;
  private final Map<String, Boolean> served = new ConcurrentHashMap<>();
  private final Map<String, Boolean> marks = new ConcurrentHashMap<>();
  private final Set<String> unseen = ConcurrentHashMap.newKeySet();
  private final Set<String> marked = ConcurrentHashMap.newKeySet();

  /**
   * What is not known yet is asked of the server.
   *
   * @param sender sends a deletion of what names nothing
   */
  AbsentDeletions(Sender sender) {
    this.sender = sender;
  }

  /** As the target says; where neither target nor page says anything, as the server shows. */
  boolean isServed(Operation operation, Conversations about) {
    return about.target().deleteAgainSucceeds()
        || PathTemplate.goesOnBehindTheId(operation.path())
        || (DocumentedAnswers.isSilentOfAbsence(operation)
            && served.computeIfAbsent(operation.operationId(), id -> asked(operation, about)));
  }

  private boolean asked(Operation operation, Conversations about) {
    Conversation unknown = about.unknown(about.target().ownerParameters());
    Exchange exchange =
        sender.send("an id that names nothing", about.resolve(about.request(operation, unknown)));
    return exchange.response().filter(answer -> answer.status() / 100 == 2).isPresent();
  }

  /**
   * Whether the operation only marks what it deletes: it can be got as before, and reads otherwise.
   *
   * @param seen asks the server, once
   */
  boolean isMarked(Operation operation, BooleanSupplier seen) {
    return marks.computeIfAbsent(operation.operationId(), id -> seen.getAsBoolean());
  }

  /** Remembers that nothing shows whether what the operation deletes is gone. */
  void unseen(Operation operation) {
    unseen.add(operation.method() + " " + operation.path());
  }

  /** Remembers that what the operation deletes can still be got, marked as deleted. */
  void marked(Operation operation) {
    marked.add(operation.method() + " " + operation.path());
  }

  /** What nothing showed, and what was seen to stay, each as a sentence. */
  List<String> remarks() {
    return Stream.of(
            remark(
                "Not seen: whether %s deletes anything, for it succeeds also where there is"
                    + " nothing; the target file can name a request that shows what is there, under"
                    + " `get`.",
                unseen),
            remark("What %s deletes stays on the server, marked as deleted.", marked))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<String> remark(String sentence, Set<String> operations) {
    return operations.isEmpty()
        ? Optional.empty()
        : Optional.of(sentence.formatted(String.join(", ", new TreeSet<>(operations))));
  }
}

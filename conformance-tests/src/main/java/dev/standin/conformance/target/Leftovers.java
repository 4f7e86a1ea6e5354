package dev.standin.conformance.target;

import dev.standin.conformance.derive.DocumentedAnswers;
import dev.standin.conformance.model.Exchange;
import dev.standin.conformance.model.Expectation.StatusRule;
import dev.standin.conformance.model.Request;
import dev.standin.conformance.model.Response;
import dev.standin.conformance.request.PathTemplate;
import dev.standin.conformance.request.RequestEncoder;
import dev.standin.conformance.request.ValidRequests;
import dev.standin.conformance.run.Sender;
import dev.standin.conformance.target.api.PrerequisiteException;
import dev.standin.conformance.target.api.Target;
import dev.standin.conformance.target.api.Target.Conversation;
import dev.standin.conformance.target.api.Target.Tenant;
import dev.standin.conformance.target.api.UnavailableException;
import dev.standin.specs.document.Operation;
import dev.standin.specs.document.PathTemplates;
import dev.standin.specs.document.SpecDocument;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a run made, and has to delete again. */
final class Leftovers {

  /** Answers of a server that deletes nothing, or not for who asks. */
  private static final Set<Integer> NO_DELETION = Set.of(403, 405, 501);

  /** So many of these in a row are no accident. */
  private static final int REFUSED = 3;

  /** So many that were to be deleted by a case show it. */
  private static final int MOST_KEPT = 20;

  private final SpecDocument document;
  private final ValidRequests requests;
  private final Sender sender;
  private final Queue<Made> left = new ConcurrentLinkedQueue<>();

  private final Queue<Made> staying = new ConcurrentLinkedQueue<>();

  /** The kinds of what was asked to be made, and answered with a failure. */
  private final Queue<String> failed = new ConcurrentLinkedQueue<>();

  /** The kinds of what was made by answers that do not say what they made. */
  private final Queue<String> unnamed = new ConcurrentLinkedQueue<>();

  /** How many deletions in a row were refused, by kind. */
  private final Map<String, Integer> refused = new ConcurrentHashMap<>();

  private record Made(String kind, Conversation thing) {}

  Leftovers(SpecDocument document, ValidRequests requests, Sender sender) {
    this.document = document;
    this.requests = requests;
    this.sender = sender;
  }

  void add(String kind, Conversation thing) {
    left.add(new Made(kind, thing));
  }

  /** Whether the server deletes none of a kind, so that what is made stays. */
  boolean areKept(String kind) {
    return refused.getOrDefault(kind, 0) >= REFUSED;
  }

  /**
   * Refuses to have another one made for a case of its deletion, where that is refused and some
   * have shown it.
   */
  void checkFew(String path) {
    String kind = Things.kind(path);
    if (areKept(kind)
        && !PathTemplate.goesOnBehindTheId(path)
        && left.stream().filter(made -> made.kind().equals(kind)).count() >= MOST_KEPT) {
      throw new UnavailableException(
          "the server refuses deletions, as if they were switched off, and what more is made for"
              + " them would stay");
    }
  }

  /** Deletes at once what would be in the way of other cases; if it stays, it is told. */
  void discard(String kind, Conversation thing, Target target) {
    Made made = new Made(kind, thing);
    left.remove(made);
    if (!isDeleted(made, target, Set.of(), true)) {
      staying.add(made);
    }
  }

  /** Deletes what an answer to a request says that it made, if that cannot have been there. */
  void answered(String kind, CreateCall call, Exchange sent, Target target) {
    int statusClass = sent.response().map(answer -> answer.status() / 100).orElse(0);
    // The answer to a request that failed may name something else.
    Optional<Conversation> made =
        sent.response().filter(answer -> statusClass == 2).flatMap(call::made);
    if (made.isEmpty() && statusClass == 5) {
      failed.add(kind);
    } else if (made.isEmpty() && statusClass == 2) {
      unnamed.add(kind);
    }
    boolean isNew = made.filter(each -> call.drew(each.id()) || isNew(each, sent)).isPresent();
    made.ifPresent(
        each -> {
          if (isNew) {
            discard(kind, each, target);
          } else {
            staying.add(new Made(kind, each));
          }
        });
  }

  private static boolean isNew(Conversation made, Exchange sent) {
    boolean created = sent.response().filter(answer -> answer.status() == 201).isPresent();
    return created || !sent.request().body().orElse("").contains(made.id());
  }

  /** Whether something of that id was made, and could not be deleted. */
  boolean stays(String id) {
    return staying.stream().anyMatch(made -> made.thing().id().equals(id));
  }

  /**
   * Deletes what is left, as far as that can be.
   *
   * @param deleted URLs without their queries that were deleted
   * @return a sentence that says what stays; empty if nothing does
   */
  String cleanUp(Target target, Set<String> deleted) {
    List<String> stays = new ArrayList<>();
    staying.forEach(made -> stays.add(made.kind()));
    staying.clear();
    Set<String> deletedKinds = deletedKinds(target.baseUrl(), deleted);
    for (Made each : left) {
      // Of a server that deleted none of its kind, a refusal says nothing.
      if (!isDeleted(each, target, deleted, deletedKinds.contains(each.kind()))) {
        stays.add(each.kind());
      }
    }
    left.clear();
    return Stream.of(
            sentence("The run made, and no answer said that it is deleted", stays),
            sentence("Requests failed that may have made something", taken(failed)),
            sentence(
                "The run made, and cannot delete, since no answer said its id", taken(unnamed)))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(" "));
  }

  private static List<String> taken(Queue<String> kinds) {
    List<String> taken = List.copyOf(kinds);
    kinds.clear();
    return taken;
  }

  private static Optional<String> sentence(String what, List<String> kinds) {
    Map<String, Long> counts =
        kinds.stream()
            .collect(Collectors.groupingBy(kind -> kind, TreeMap::new, Collectors.counting()));
    return counts.isEmpty()
        ? Optional.empty()
        : Optional.of(
            counts.entrySet().stream()
                .map(kind -> kind.getValue() + " of " + kind.getKey())
                .collect(Collectors.joining(", ", what + ": ", ".")));
  }

  private Set<String> deletedKinds(URI baseUrl, Set<String> deleted) {
    String base = baseUrl.toString().replaceAll("/+$", "");
    return deletions()
        .map(Operation::path)
        .filter(
            path ->
                deleted.stream()
                    .map(url -> url.substring(Math.min(url.length(), base.length())))
                    .anyMatch(PathTemplates.pattern(path).asMatchPredicate()))
        .map(Things::kind)
        .collect(Collectors.toSet());
  }

  /** The operations that delete one thing itself. */
  private Stream<Operation> deletions() {
    return document.operations().stream()
        .filter(each -> each.method().equals("DELETE"))
        .filter(each -> !PathTemplate.goesOnBehindTheId(each.path()));
  }

  private boolean isDeleted(Made each, Target target, Set<String> deleted, boolean ifRefused) {
    Optional<Operation> deletion =
        deletions().filter(other -> Things.kind(other.path()).equals(each.kind())).findFirst();
    if (deletion.isEmpty()) {
      return false;
    }
    Request request;
    try {
      request =
          RequestEncoder.encode(
              requests
                  .with(target.about(deletion.get()))
                  .of(deletion.get(), each.thing().id(), each.thing().owner(), Tenant.FIRST),
              target.baseUrl());
    } catch (UnavailableException | PrerequisiteException e) {
      return false;
    }
    StatusRule gone = DocumentedAnswers.alreadyDeleted(deletion.get());
    // Deleted now, or before by a URL that is spelled differently.
    if (deleted.contains(request.url().split("\\?", 2)[0])) {
      return true;
    }
    int status =
        sender.send("deleting what was made", request).response().map(Response::status).orElse(0);
    refused.compute(
        each.kind(),
        (kind, count) -> NO_DELETION.contains(status) ? (count == null ? 1 : count + 1) : 0);
    return status / 100 == 2 || (ifRefused && gone.accepts().test(status));
  }
}

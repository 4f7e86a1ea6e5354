package dev.standin.conformance.target;

import com.fasterxml.jackson.databind.JsonNode;
import dev.standin.conformance.model.Response;
import dev.standin.conformance.run.Sender;
import dev.standin.conformance.target.api.PrerequisiteException;
import dev.standin.conformance.target.api.Target.Conversation;
import dev.standin.specs.document.Operation;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The server's own call that makes a conversation. Once one failed before any succeeded, no other
 * is tried: it is the target file that is wrong, and waiting for each case would take long.
 */
final class CreateCall implements ConversationSource {

  private static final String WHAT = "no conversation could be made";

  private final Call call;
  private final AnswerValue id;
  private final Map<String, AnswerValue> more;
  private final Set<String> drawn = ConcurrentHashMap.newKeySet();
  private volatile boolean worked;
  private String failure = "";

  private CreateCall(Call call, AnswerValue id, Map<String, AnswerValue> more) {
    this.call = call;
    this.id = id;
    this.more = Map.copyOf(more);
  }

  static CreateCall read(YamlCursor place, Set<String> owners) {
    place.withKeys("method", "path", "headers", "body", "id", "values");
    Set<String> placeholders = new TreeSet<>(Set.of("uuid"));
    owners.forEach(name -> placeholders.add("owner." + name));
    Map<String, AnswerValue> values = new TreeMap<>();
    place
        .optional("values")
        .ifPresent(
            all -> all.entries().forEach((name, at) -> values.put(name, AnswerValue.read(at))));
    return new CreateCall(
        Call.read(place, placeholders), AnswerValue.read(place.required("id")), values);
  }

  @Override
  public Conversation next(Sender sender, URI baseUrl, Map<String, String> owner) {
    if (worked) {
      return make(sender, baseUrl, owner);
    }
    synchronized (this) {
      if (!worked && !failure.isEmpty()) {
        throw new PrerequisiteException(failure);
      }
      try {
        Conversation made = make(sender, baseUrl, owner);
        worked = true;
        return made;
      } catch (PrerequisiteException e) {
        failure = worked ? "" : String.valueOf(e.getMessage());
        throw e;
      }
    }
  }

  @Override
  public Set<String> values() {
    return more.keySet();
  }

  @Override
  public boolean composesIds() {
    return id.isComposed();
  }

  @Override
  public boolean calls(Operation operation) {
    return call.isOf(operation);
  }

  /** The body of a call that has another uuid each time; empty if the call has none. */
  Optional<JsonNode> body(Map<String, String> owner) {
    return call.body(values(owner));
  }

  /** Whether a text has something in it that was drawn for a call, and so was nothing before. */
  boolean drew(String text) {
    return drawn.stream().anyMatch(text::contains);
  }

  private Map<String, String> values(Map<String, String> owner) {
    String uuid = UUID.randomUUID().toString();
    drawn.add(uuid);
    Map<String, String> values = new TreeMap<>(Map.of("uuid", uuid));
    owner.forEach((name, value) -> values.put("owner." + name, value));
    return values;
  }

  /** What an answer to the call says that was made; empty if it says nothing of it. */
  Optional<Conversation> made(Response response) {
    try {
      return Optional.of(made(response, Map.of()));
    } catch (PrerequisiteException e) {
      return Optional.empty();
    }
  }

  private Conversation made(Response response, Map<String, String> owner) {
    Map<String, String> scope = new TreeMap<>(owner);
    more.forEach((name, place) -> scope.put(name, place.in(response)));
    return new Conversation(id.in(response), scope);
  }

  private Conversation make(Sender sender, URI baseUrl, Map<String, String> owner) {
    Response response = call.send(sender, baseUrl, values(owner), WHAT);
    try {
      return made(response, owner);
    } catch (PrerequisiteException e) {
      throw new PrerequisiteException(
          WHAT + ": " + e.getMessage() + "; what the call made, if anything, stays", e);
    }
  }
}

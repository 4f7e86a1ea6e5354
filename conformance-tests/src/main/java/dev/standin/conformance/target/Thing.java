package dev.standin.conformance.target;

import dev.standin.conformance.target.ConversationSource.NoConversations;
import dev.standin.conformance.target.api.Target.Conversation;
import dev.standin.conformance.target.api.Target.StateRequest;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What a target file says of one kind of thing.
 *
 * @param source where things come from that may be used up
 * @param unknown an id that names nothing; empty to make one of another's form
 * @param get how to see whether one is there; empty for what the document has
 * @param gone what a successful answer to that says of one that is deleted
 * @param deleteAgainSucceeds whether deleting what is gone is answered as if it were there
 */
record Thing(
    ConversationSource source,
    Optional<String> unknown,
    Optional<Call> get,
    Optional<Pattern> gone,
    boolean deleteAgainSucceeds) {

  static Thing none() {
    return new Thing(
        new NoConversations(), Optional.empty(), Optional.empty(), Optional.empty(), false);
  }

  static Thing read(YamlCursor place, Path directory, Set<String> owners) {
    place.withKeys("create", "ids", "unknown", "get", "delete-again");
    Optional<YamlCursor> create = place.optional("create");
    Optional<YamlCursor> ids = place.optional("ids");
    if (create.isPresent() == ids.isPresent()) {
      throw place.error("needs one of the keys `create` and `ids`");
    }
    ConversationSource source =
        create.isPresent()
            ? CreateCall.read(create.get(), owners)
            : IdFile.read(ids.orElseThrow(), directory, owners);
    Set<String> placeholders = new TreeSet<>(source.values());
    owners.forEach(name -> placeholders.add("owner." + name));
    placeholders.add("id");
    return new Thing(
        source,
        place.optional("unknown").map(YamlCursor::text),
        place.optional("get").map(at -> get(at, placeholders)),
        place.optional("get").flatMap(at -> at.optional("gone")).map(AnswerValue::pattern),
        place.optional("delete-again").map(Thing::succeeds).orElse(false));
  }

  private static Call get(YamlCursor place, Set<String> placeholders) {
    place.withKeys("method", "path", "headers", "gone");
    Call call = Call.read(place, placeholders);
    if (!Set.of("GET", "HEAD").contains(call.method())) {
      throw place.error("has to be asked with GET or HEAD, which change nothing");
    }
    return call;
  }

  private static boolean succeeds(YamlCursor place) {
    if (!place.text().equals("succeeds")) {
      throw place.error("has to be `succeeds`, or left out, not `" + place.text() + "`");
    }
    return true;
  }

  Optional<StateRequest> get(URI baseUrl, Conversation conversation) {
    Map<String, String> values = new TreeMap<>(conversation.owner());
    conversation.owner().forEach((name, value) -> values.put("owner." + name, value));
    values.put("id", conversation.id());
    return get.map(call -> new StateRequest(call.request(baseUrl, values), gone));
  }
}

package dev.standin.conformance.target;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.standin.conformance.model.Response;
import dev.standin.conformance.run.Sender;
import dev.standin.conformance.target.api.Conversation;
import dev.standin.conformance.target.api.PrerequisiteException;
import dev.standin.specs.document.Operation;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * The server's own call that makes a conversation. Once one failed before any succeeded, no other
 * is tried: it is the target file that is wrong, and waiting for each case would take long.
 */
final class CreateCall implements ConversationSource {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String WHAT = "no conversation could be made";

  private final Call call;
  private final JsonPointer id;
  private volatile boolean worked;
  private volatile String failure = "";

  private CreateCall(Call call, JsonPointer id) {
    this.call = call;
    this.id = id;
  }

  static CreateCall read(YamlCursor place, Set<String> owners) {
    place.withKeys("method", "path", "headers", "body", "id");
    Set<String> placeholders = new TreeSet<>(Set.of("uuid"));
    owners.forEach(name -> placeholders.add("owner." + name));
    YamlCursor pointer = place.required("id");
    try {
      return new CreateCall(Call.read(place, placeholders), JsonPointer.compile(pointer.text()));
    } catch (IllegalArgumentException e) {
      throw pointer.error(
          "has to be a JSON Pointer into the answer, /conversation/id, not `"
              + pointer.text()
              + "`");
    }
  }

  @Override
  public Conversation next(Sender sender, URI baseUrl, Map<String, String> owner) {
    if (!worked && !failure.isEmpty()) {
      throw new PrerequisiteException(failure);
    }
    try {
      Conversation made = make(sender, baseUrl, owner);
      worked = true;
      return made;
    } catch (PrerequisiteException e) {
      failure = String.valueOf(e.getMessage());
      throw e;
    }
  }

  @Override
  public boolean calls(Operation operation) {
    return call.isOf(operation);
  }

  private Conversation make(Sender sender, URI baseUrl, Map<String, String> owner) {
    Map<String, String> values = new TreeMap<>(Map.of("uuid", UUID.randomUUID().toString()));
    owner.forEach((name, value) -> values.put("owner." + name, value));
    Response response = call.send(sender, baseUrl, values, WHAT);
    JsonNode found = json(response).at(id);
    if (!found.isTextual() && !found.isNumber()) {
      throw new PrerequisiteException(
          WHAT + ": the answer has no id at " + id + ": " + response.text());
    }
    return new Conversation(found.asText(), owner);
  }

  private static JsonNode json(Response response) {
    try {
      return JSON.readTree(response.text());
    } catch (JsonProcessingException e) {
      throw new PrerequisiteException(WHAT + ": the answer is no JSON: " + response.text(), e);
    }
  }
}

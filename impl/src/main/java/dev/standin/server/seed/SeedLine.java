package dev.standin.server.seed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.standin.server.api.StrictJson;
import dev.standin.server.store.Conversation;
import dev.standin.server.store.ConversationTimes;
import dev.standin.server.vendor.Vendor;
import dev.standin.server.vendor.VendorsByKey;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Reads a line of a seed file: {@code {"api":"dify","id":"…","owner":{"user":"alice"},
 * "messages":["…"],"createdAt":"2024-01-31T12:00:00Z","lastActivityAt":"…"}}. The owner may be its
 * value alone. Messages and times may be left out; so may the owner where requests need not name
 * one.
 */
final class SeedLine {

  private static final Set<String> FIELDS =
      Set.of("api", "id", "owner", "messages", "createdAt", "lastActivityAt");

  private final ObjectMapper mapper = StrictJson.mapper();
  private final VendorsByKey vendors;

  SeedLine(List<Vendor> vendors) {
    this.vendors = new VendorsByKey(vendors);
  }

  /**
   * The conversation that the line describes.
   *
   * @throws IllegalArgumentException if it describes none; the message says why and what would
   */
  Conversation parse(byte[] line) {
    JsonNode json = read(line);
    check(json.isObject(), () -> "a line has to be a JSON object");
    json.fieldNames()
        .forEachRemaining(
            name ->
                check(
                    FIELDS.contains(name),
                    () ->
                        "there is no field '%s'; the fields are %s"
                            .formatted(name, new TreeSet<>(FIELDS))));
    Vendor vendor = vendors.get(text(json.path("api"), "api"));
    return vendor.conversation(
        Optional.of(text(json.path("id"), "id")),
        owner(vendor, json.path("owner")),
        messages(json.path("messages")),
        ConversationTimes.given(time(json, "createdAt"), time(json, "lastActivityAt")));
  }

  private JsonNode read(byte[] line) {
    try {
      return mapper.readTree(line);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not valid JSON: " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new IllegalArgumentException("not valid JSON", e);
    }
  }

  private static Optional<String> owner(Vendor vendor, JsonNode owner) {
    if (vendor.ownerName().isEmpty()) {
      // The vendor refuses any.
      return owner.isMissingNode() ? Optional.empty() : Optional.of(owner.toString());
    }
    String name = vendor.ownerName().get();
    if (owner.isMissingNode()) {
      check(
          !vendor.requiresOwner(),
          () ->
              "%s needs an owner, such as \"owner\":{\"%s\":\"…\"}".formatted(vendor.key(), name));
      return Optional.empty();
    }
    JsonNode value = owner.isObject() && owner.size() == 1 ? owner.path(name) : owner;
    check(
        value.isTextual(),
        () -> "'owner' of %s has to be of the form {\"%s\":\"…\"}".formatted(vendor.key(), name));
    return Optional.of(value.textValue());
  }

  private static List<String> messages(JsonNode messages) {
    check(
        messages.isMissingNode() || messages.isArray(),
        () -> "'messages' has to be an array of strings");
    return messages.valueStream().map(each -> text(each, "messages")).toList();
  }

  private static Optional<Instant> time(JsonNode json, String field) {
    if (!json.has(field)) {
      return Optional.empty();
    }
    try {
      return Optional.of(OffsetDateTime.parse(text(json.path(field), field)).toInstant());
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "'%s' has to be a time such as 2024-01-31T12:00:00Z".formatted(field), e);
    }
  }

  private static String text(JsonNode node, String field) {
    check(!node.isMissingNode(), () -> "the field '%s' is missing".formatted(field));
    check(node.isTextual(), () -> "'%s' has to be a string".formatted(field));
    return node.textValue();
  }

  private static void check(boolean holds, Supplier<String> otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise.get());
    }
  }
}

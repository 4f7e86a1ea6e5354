package dev.standin.server.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** What is said of a conversation, by name, and how a database keeps it. */
final class Metadata {

  /** How long it may be as JSON, in UTF-16 units; see the migrations. */
  static final int MAX_LENGTH = 65_536;

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Metadata() {}

  /**
   * A copy in the order of the names.
   *
   * @throws IllegalArgumentException if not every database can keep it
   */
  static Map<String, String> checked(Map<String, String> metadata) {
    if (metadata.isEmpty()) {
      return Map.of();
    }
    metadata.forEach(
        (name, value) -> {
          if (!StorableText.is(name, value)) {
            throw new IllegalArgumentException(
                "the metadata has a character that cannot be stored: U+0000 or half of a surrogate"
                    + " pair");
          }
        });
    if (json(metadata).length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "the metadata may have %d characters".formatted(MAX_LENGTH));
    }
    return Collections.unmodifiableMap(new TreeMap<>(metadata));
  }

  static String json(Map<String, String> metadata) {
    try {
      return MAPPER.writeValueAsString(metadata);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static Map<String, String> read(String json) {
    try {
      return Collections.unmodifiableMap(
          MAPPER.readValue(json, new TypeReference<TreeMap<String, String>>() {}));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The metadata of a conversation cannot be read", e);
    }
  }
}

package dev.standin.specs.unsupported;

import com.fasterxml.jackson.databind.JsonNode;
import dev.standin.specs.document.JsonMediaType;
import java.util.Locale;
import java.util.Set;

/**
 * What generated code has of a body: its schema in JSON and in forms, otherwise a text or octets.
 *
 * @param mediaType as the document writes it, which may be a range
 * @param schema references followed; missing where there is none
 */
public record ServedBody(String mediaType, JsonNode schema) {

  private static final String URLENCODED = "application/x-www-form-urlencoded";

  /** Formats with which a text stays one, or is octets. */
  private static final Set<String> PLAIN = Set.of("", "binary", "password", "byte");

  /** Whether it is JSON; under a range of media types so is whatever is no text. */
  public boolean isJson() {
    boolean isRange = mediaType.equals("*/*") || mediaType.equals("application/*");
    return JsonMediaType.matches(mediaType) || (isRange && !saysNothing() && !isText());
  }

  /** Whether it has fields. */
  public boolean isForm() {
    String type = mediaType.toLowerCase(Locale.ROOT);
    return type.startsWith(URLENCODED) || type.startsWith("multipart/");
  }

  boolean isMultipart() {
    return isForm() && !mediaType.toLowerCase(Locale.ROOT).startsWith(URLENCODED);
  }

  boolean isText() {
    return schema.path("type").asText().equals("string");
  }

  /** Whether any octets are valid. */
  public boolean saysNothing() {
    return !schema.isObject() || schema.isEmpty();
  }

  /** Whether it is a text or octets, of which the schema says no more than their limits. */
  public boolean isPlain() {
    return isText()
        && PLAIN.contains(schema.path("format").asText())
        && !schema.has("enum")
        && !schema.has("const");
  }

  /** Whether its schema is left aside: it is a text to the server, whatever that says. */
  boolean isWithoutSchema() {
    return !isJson() && !isForm() && !saysNothing() && !isPlain();
  }
}

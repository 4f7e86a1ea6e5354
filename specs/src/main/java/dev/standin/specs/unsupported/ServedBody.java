package dev.standin.specs.unsupported;

import com.fasterxml.jackson.databind.JsonNode;
import dev.standin.specs.document.JsonMediaType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

  /** Whether a body of this media type has fields. */
  public static boolean isForm(String mediaType) {
    String type = mediaType.toLowerCase(Locale.ROOT);
    return type.startsWith(URLENCODED) || type.startsWith("multipart/");
  }

  private boolean isMultipart() {
    return isForm(mediaType) && !mediaType.toLowerCase(Locale.ROOT).startsWith(URLENCODED);
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
  private boolean isWithoutSchema() {
    return !isJson() && !isForm(mediaType) && !saysNothing() && !isPlain();
  }

  /**
   * What the server does not read of it as it is documented; empty if it reads all.
   *
   * @param all what the operation may be sent, of which it is one
   * @param required whether there has to be one
   */
  Optional<String> told(List<ServedBody> all, boolean required) {
    Optional<ServedBody> json = all.stream().filter(ServedBody::isJson).findFirst();
    boolean isForm = isForm(mediaType);
    String type = "a body of `" + mediaType + "`";
    String told = "";
    if (json.isPresent() && !(isJson() && schema.equals(json.get().schema))) {
      told = type + " is refused by the server, which takes `" + json.get().mediaType + "` there";
    } else if (isMultipart() || (isForm && all.size() > 1)) {
      told = type + " is not read by the server";
    } else if (isForm && !required && !schema.path("required").isEmpty()) {
      told = "a form that may be absent has to be there for the server";
    } else if (isJson() && isText()) {
      told = "a JSON body that is a text is taken by the server as it is sent";
    } else if (isWithoutSchema()) {
      told = type + " is a text to the server, whatever its `schema` says";
    }
    return Optional.of(told).filter(it -> !it.isEmpty());
  }
}

package dev.standin.specs.unsupported;

import com.fasterxml.jackson.databind.JsonNode;
import dev.standin.specs.document.JsonMediaType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

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
   * Whether the server reads it where it may be sent others too: there is one class for all that is
   * JSON, and one form; where neither is, all are texts or octets.
   *
   * @param all what the operation may be sent, of which it is one
   */
  public boolean isServedBeside(List<ServedBody> all) {
    ServedBody first = first(all);
    return first.isJson()
        ? isJson() && schema.equals(first.schema)
        : isForm(first.mediaType) ? equals(first) : !isForm(mediaType);
  }

  /** The one that the server is made for: JSON, then a form that is read, then what is no form. */
  private static ServedBody first(List<ServedBody> all) {
    return Stream.<Predicate<ServedBody>>of(
            it -> JsonMediaType.matches(it.mediaType),
            ServedBody::isJson,
            it -> isForm(it.mediaType) && !it.isMultipart(),
            it -> !isForm(it.mediaType))
        .flatMap(kind -> all.stream().filter(kind))
        .findFirst()
        .orElse(all.get(0));
  }

  /**
   * What the server does not read of it as it is documented; empty if it reads all.
   *
   * @param all what the operation may be sent, of which it is one
   * @param required whether there has to be one
   */
  Optional<String> told(List<ServedBody> all, boolean required) {
    String type = "a body of `" + mediaType + "`";
    String told = "";
    if (!isServedBeside(all)) {
      told = type + " is refused by the server, which takes `" + first(all).mediaType + "` there";
    } else if (isMultipart()) {
      told = type + " is not read by the server";
    } else if (isForm(mediaType) && !required && !schema.path("required").isEmpty()) {
      told = "a form that may be absent has to be there for the server";
    } else if (isForm(mediaType) && required && schema.path("required").isEmpty()) {
      told = "a form without a required field may be absent for the server";
    } else if (isJson() && isText()) {
      told = "a JSON body that is a text is taken by the server as it is sent";
    } else if (isWithoutSchema()) {
      told = type + " is a text to the server, whatever its `schema` says";
    }
    return Optional.of(told).filter(it -> !it.isEmpty());
  }
}

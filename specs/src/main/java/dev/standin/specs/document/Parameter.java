package dev.standin.specs.document;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A parameter of an operation, its own or its path's, references resolved.
 *
 * @param name the name as sent
 * @param style how its value is written
 * @param examples values that the document gives beside the schema
 * @param pointer where its definition stands in the document
 */
public record Parameter(
    String name,
    ParameterIn in,
    boolean required,
    SchemaAt schema,
    ParameterStyle style,
    List<JsonNode> examples,
    JsonPointer pointer) {

  /**
   * "The parameter definition SHALL be ignored" (section 4.8.12.1): HTTP gives them a meaning. So
   * it does to those of the connection and of the message's framing (RFC 9110, section 7.6.1; RFC
   * 9112, section 6), which whoever sends a request sets as it is sent.
   */
  private static final Set<String> IGNORED =
      Set.of(
          ("accept content-type authorization host content-length transfer-encoding "
                  + "connection keep-alive te trailer upgrade expect")
              .split(" "));

  /** Whether a header of this name is ignored as a parameter. */
  public static boolean isIgnored(String header) {
    return IGNORED.contains(header.toLowerCase(Locale.ROOT));
  }
}

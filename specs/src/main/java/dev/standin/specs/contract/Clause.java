package dev.standin.specs.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/**
 * One line of a contract, other than those of types.
 *
 * @param kind {@code document}, {@code server}, {@code operationId}, {@code security}, {@code
 *     scheme}; {@code path}, {@code query}, {@code header} or {@code cookie} of a parameter; {@code
 *     body}; a status key; or {@code 404 header} of a response's header
 * @param name a parameter's, a media type, a server's URL, who is let in; {@code -} for a body that
 *     there is not
 * @param settings what else the document says of it, by key; no key whose value says nothing
 * @param line the page line that it comes from
 */
public record Clause(
    String kind,
    String name,
    boolean required,
    Optional<Schema> schema,
    Map<String, JsonNode> settings,
    int line) {

  /** A body that there is not. */
  public static final String NONE = "-";

  /** The setting of a name that is ours since the page has none. */
  public static final String UNDOCUMENTED = "undocumented";

  /** Marks the kind of a response's header, behind the status key. */
  public static final String HEADER = " header";

  /** One that has neither schema nor star. */
  static Clause of(String kind, String name, Map<String, JsonNode> settings, int line) {
    return new Clause(kind, name, false, Optional.empty(), settings, line);
  }

  /** The schema; where the document gives none, one that lets everything through. */
  public Schema schemaOrAny() {
    return schema.orElse(Schema.ANY);
  }

  /** What it says without its kind, as the contract's text has it. */
  public String text() {
    return toString().replaceFirst("^\\S+ +", "");
  }

  Clause withoutLine() {
    return new Clause(kind, name, required, schema, settings, 0);
  }

  /** As the contract's text has it, without the page line. */
  @Override
  public String toString() {
    return ContractWriter.clause(this).strip();
  }
}

package dev.standin.conformance.request;

import dev.standin.specs.ParameterIn;
import java.util.Locale;
import java.util.UUID;

/**
 * Asks for something else than the id at the end of the path, or for the same in other letters.
 *
 * @param value what is appended, or put in place of the id
 */
public record EditId(How how, String value) implements RequestEdit {

  /** What is done with the id. */
  public enum How {
    APPENDED,
    OTHER_CASE,
    /** Every other letter in the other case. */
    MIXED_CASE,
    /** The last character replaced. */
    LAST_REPLACED,
    /** Another UUID, drawn at random, with this digit as its version. */
    OTHER_UUID
  }

  @Override
  public RequestDraft apply(RequestDraft draft) {
    String name = PathTemplate.idParameter(draft.path()).orElse("");
    String id = draft.value(ParameterIn.PATH, name).orElse("");
    return draft.with(ParameterIn.PATH, name, edited(id));
  }

  private String edited(String id) {
    return switch (how) {
      case APPENDED -> id + value;
      case OTHER_CASE -> otherCase(id);
      case MIXED_CASE -> mixed(id);
      case LAST_REPLACED -> id.substring(0, Math.max(0, id.length() - 1)) + value;
      case OTHER_UUID ->
          new StringBuilder(UUID.randomUUID().toString()).replace(14, 15, value).toString();
    };
  }

  private static String otherCase(String id) {
    String upper = id.toUpperCase(Locale.ROOT);
    String other = id.equals(upper) ? id.toLowerCase(Locale.ROOT) : upper;
    return id.equals(other) ? id + "x" : other;
  }

  private static String mixed(String id) {
    StringBuilder mixed = new StringBuilder();
    for (int i = 0; i < id.length(); i++) {
      char letter = id.charAt(i);
      mixed.append(i % 2 == 0 ? Character.toUpperCase(letter) : Character.toLowerCase(letter));
    }
    return mixed.toString();
  }

  @Override
  public String text() {
    return switch (how) {
      case APPENDED -> "id + " + PercentEncoding.encode(value);
      case OTHER_CASE -> "id in other letter case";
      case MIXED_CASE -> "id in mixed letter case";
      case OTHER_UUID -> "another UUID of version " + value;
      case LAST_REPLACED -> "id with " + PercentEncoding.encode(value) + " at its end";
    };
  }
}

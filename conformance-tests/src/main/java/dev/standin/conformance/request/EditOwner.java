package dev.standin.conformance.request;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Locale;
import java.util.Optional;

/**
 * Sends another value of what scopes a conversation to its owner, wherever the valid request has
 * it: as a parameter or as a property of its JSON.
 */
public record EditOwner(String name, How how) implements RequestEdit {

  /** What is done with the value. */
  public enum How {
    /** A value that nobody has. */
    NOBODYS("of nobody"),
    LONGER("with a character more"),
    SHORTER("with a character less"),
    OTHER_CASE("in other letter case"),
    SPACED("with a space behind it"),
    EMPTY("that is empty");

    private final String text;

    How(String text) {
      this.text = text;
    }

    public String text() {
      return text;
    }
  }

  private static final String NOBODY = "standin-nobody";

  @Override
  public RequestDraft apply(RequestDraft draft) {
    Optional<RequestDraft.Placed> parameter =
        draft.values().stream().filter(value -> value.name().equals(name)).findFirst();
    if (parameter.isPresent()) {
      RequestDraft.Placed found = parameter.get();
      return draft.with(found.in(), name, edited(found.value()));
    }
    JsonPointer at = JsonPointer.empty().appendProperty(name);
    String value = EditJsonBody.parse(draft.body().orElse("{}")).at(at).asText();
    return new EditJsonBody(at, Optional.of(TextNode.valueOf(edited(value)))).apply(draft);
  }

  private String edited(String value) {
    return switch (how) {
      case NOBODYS -> NOBODY;
      case LONGER -> value + "x";
      case SHORTER -> value.substring(0, Math.max(0, value.length() - 1));
      case OTHER_CASE -> otherCase(value);
      case SPACED -> value + " ";
      case EMPTY -> "";
    };
  }

  private static String otherCase(String value) {
    String upper = value.toUpperCase(Locale.ROOT);
    String other = value.equals(upper) ? value.toLowerCase(Locale.ROOT) : upper;
    return value.equals(other) ? value + "x" : other;
  }

  @Override
  public String text() {
    return name + " " + how.text();
  }
}

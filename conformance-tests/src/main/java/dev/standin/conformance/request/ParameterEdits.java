package dev.standin.conformance.request;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.standin.conformance.model.RequestDraft;
import dev.standin.conformance.model.RequestDraft.Placed;
import dev.standin.conformance.model.RequestEdit;
import dev.standin.conformance.schema.JsonChange;
import dev.standin.specs.document.ParameterIn;
import java.util.Locale;
import java.util.Optional;

/** Parameters set, respelled or left out. */
public final class ParameterEdits {

  private static final int MOST_SHOWN = 60;

  private ParameterEdits() {}

  public static RequestEdit set(ParameterIn in, String name, String value) {
    return new RequestEdit(
        place(in) + name,
        place(in) + name + "=" + shortened(value),
        draft -> draft.with(in, name, value));
  }

  public static RequestEdit header(String name, String value) {
    return set(ParameterIn.HEADER, name, value);
  }

  /** A value that is written in a style of its own, or more than once. */
  public static RequestEdit set(Placed placed) {
    return placed
        .written()
        .<RequestEdit>map(
            written ->
                new RequestEdit(
                    place(placed.in()) + placed.name(),
                    place(placed.in()) + placed.name() + " as " + written,
                    draft -> draft.with(placed)))
        .orElseGet(() -> set(placed.in(), placed.name(), placed.value()));
  }

  /** A value that is good for nothing but to have one, where the request has none yet. */
  public static RequestEdit setUnlessGiven(Placed placed) {
    RequestEdit set = set(placed);
    return new RequestEdit(
        set.place(),
        set.text(),
        draft -> draft.value(placed.in(), placed.name()).isPresent() ? draft : set.apply(draft));
  }

  public static RequestEdit remove(ParameterIn in, String name) {
    return new RequestEdit(
        place(in) + name, "without " + place(in) + name, draft -> draft.without(in, name));
  }

  public static RequestEdit change(ParameterIn in, String name, TextChange change) {
    return new RequestEdit(
        place(in) + name,
        place(in) + name + " " + change.text(),
        draft -> draft.with(in, name, change.apply(draft.value(in, name).orElse(""))));
  }

  /**
   * A header under its name in other letter case, which does not matter (RFC 9110, section 5.1):
   * {@code As-This}, or the other way about where it is so already.
   */
  public static RequestEdit otherCaseOfName(String header) {
    String other = respelled(header);
    return new RequestEdit(
        "header " + header,
        "header " + other,
        draft ->
            draft
                .value(ParameterIn.HEADER, header)
                .map(value -> draft.with(ParameterIn.HEADER, other, value))
                .orElse(draft));
  }

  /**
   * A query as it stands, where the request has no other.
   *
   * @param query of one parameter, without its question mark
   */
  public static RequestEdit query(String query) {
    return new RequestEdit(
        place(ParameterIn.QUERY) + query.replaceFirst("=.*", ""),
        "query ?" + query,
        draft -> draft.withPath(draft.path() + "?" + query));
  }

  /**
   * Another value of what scopes a conversation to its owner, wherever the valid request has it: as
   * a parameter or as a property of its JSON.
   */
  public static RequestEdit owner(String name, TextChange change) {
    return new RequestEdit(
        "owner " + name, name + " " + change.text(), draft -> ownerChanged(draft, name, change));
  }

  private static RequestDraft ownerChanged(RequestDraft draft, String name, TextChange change) {
    Optional<Placed> parameter =
        draft.values().stream().filter(value -> value.name().equals(name)).findFirst();
    if (parameter.isPresent()) {
      return draft.with(parameter.get().in(), name, change.apply(parameter.get().value()));
    }
    JsonPointer at = JsonPointer.empty().appendProperty(name);
    String value = BodyEdits.parsed(draft).at(at).asText();
    return BodyEdits.json(new JsonChange(at, Optional.of(TextNode.valueOf(change.apply(value)))))
        .apply(draft);
  }

  private static String place(ParameterIn in) {
    return in.name().toLowerCase(Locale.ROOT) + " ";
  }

  private static String shortened(String value) {
    return value.length() <= MOST_SHOWN
        ? value
        : value.substring(0, 10) + "… (" + value.length() + " characters)";
  }

  private static String respelled(String name) {
    StringBuilder titled = new StringBuilder();
    boolean starts = true;
    for (int i = 0; i < name.length(); i++) {
      char letter = name.charAt(i);
      titled.append(starts ? Character.toUpperCase(letter) : Character.toLowerCase(letter));
      starts = letter == '-';
    }
    return titled.toString().equals(name) ? name.toUpperCase(Locale.ROOT) : titled.toString();
  }
}

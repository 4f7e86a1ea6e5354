package dev.standin.conformance.model;

import dev.standin.specs.document.ParameterIn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A request that can still be edited.
 *
 * @param path the operation's path template
 * @param values parameters of every place, by their names, in the order in which they are sent
 * @param mediaType the {@code Content-Type}; empty if none is sent
 * @param body the text of the body; empty if there is none
 * @param form how it is written down
 * @param inputs what could have been sent as well
 */
public record RequestDraft(
    String method,
    String path,
    List<Placed> values,
    Optional<String> mediaType,
    Optional<String> body,
    Form form,
    AvailableInputs inputs) {

  /**
   * A value and the place where it is sent.
   *
   * @param written the text on the wire, where the value alone does not tell: in a path or header
   *     the value's, in a query or cookie with the name
   */
  public record Placed(ParameterIn in, String name, String value, Optional<String> written) {

    public Placed(ParameterIn in, String name, String value) {
      this(in, name, value, Optional.empty());
    }

    boolean isAt(ParameterIn place, String other) {
      return in == place
          && (place == ParameterIn.HEADER ? name.equalsIgnoreCase(other) : name.equals(other));
    }
  }

  public RequestDraft {
    values = List.copyOf(values);
  }

  /** A draft without a body, in the usual form. */
  public RequestDraft(String method, String path, List<Placed> values) {
    this(
        method,
        path,
        values,
        Optional.empty(),
        Optional.empty(),
        Form.PLAIN,
        AvailableInputs.none());
  }

  /** The value sent there; empty if there is none. */
  public Optional<String> value(ParameterIn in, String name) {
    return values.stream().filter(value -> value.isAt(in, name)).map(Placed::value).findFirst();
  }

  public RequestDraft with(ParameterIn in, String name, String value) {
    return with(new Placed(in, name, value));
  }

  public RequestDraft with(Placed placed) {
    List<Placed> edited = new ArrayList<>(without(placed.in(), placed.name()).values);
    edited.add(placed);
    return withValues(edited);
  }

  public RequestDraft without(ParameterIn in, String name) {
    return withValues(values.stream().filter(value -> !value.isAt(in, name)).toList());
  }

  /** Whether it is the same request, in whatever order its values are. */
  public boolean saysTheSameAs(RequestDraft other) {
    return withValues(List.of()).equals(other.withValues(List.of()))
        && Set.copyOf(values).equals(Set.copyOf(other.values));
  }

  private RequestDraft withValues(List<Placed> others) {
    return new RequestDraft(method, path, others, mediaType, body, form, inputs);
  }

  public RequestDraft withMethod(String other) {
    return new RequestDraft(other, path, values, mediaType, body, form, inputs);
  }

  public RequestDraft withPath(String other) {
    return new RequestDraft(method, other, values, mediaType, body, form, inputs);
  }

  public RequestDraft withBody(Optional<String> type, Optional<String> text) {
    return new RequestDraft(method, path, values, type, text, form, inputs);
  }

  public RequestDraft withForm(Form other) {
    return new RequestDraft(method, path, values, mediaType, body, other, inputs);
  }

  public RequestDraft withInputs(AvailableInputs others) {
    return new RequestDraft(method, path, values, mediaType, body, form, others);
  }

  /**
   * What a valid request could have sent as well.
   *
   * @param bodies valid bodies by media type, of those media types of which one could be made
   * @param secrets the target's secrets by security scheme
   */
  public record AvailableInputs(Map<String, String> bodies, Map<String, String> secrets) {
    static AvailableInputs none() {
      return new AvailableInputs(Map.of(), Map.of());
    }
  }
}

package dev.standin.conformance.request;

import dev.standin.conformance.model.Form;
import dev.standin.conformance.model.Header;
import dev.standin.conformance.model.Request;
import dev.standin.specs.ParameterIn;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A request that can still be edited.
 *
 * @param values parameters of every place, by their names, in the order in which they are sent
 * @param mediaType the {@code Content-Type}; empty if none is sent
 * @param body the text of the body; empty if there is none
 * @param form how it is written down
 */
public record RequestDraft(
    String method,
    String path,
    List<Placed> values,
    Optional<String> mediaType,
    Optional<String> body,
    Form form) {

  /** A value and the place where it is sent. */
  public record Placed(ParameterIn in, String name, String value) {

    boolean isAt(ParameterIn place, String other) {
      return in == place
          && (place == ParameterIn.HEADER ? name.equalsIgnoreCase(other) : name.equals(other));
    }
  }

  public RequestDraft {
    values = List.copyOf(values);
  }

  /** A draft in the usual form. */
  public RequestDraft(
      String method,
      String path,
      List<Placed> values,
      Optional<String> mediaType,
      Optional<String> body) {
    this(method, path, values, mediaType, body, Form.PLAIN);
  }

  /** The value sent there; empty if there is none. */
  public Optional<String> value(ParameterIn in, String name) {
    return values.stream().filter(value -> value.isAt(in, name)).map(Placed::value).findFirst();
  }

  public RequestDraft with(ParameterIn in, String name, String value) {
    List<Placed> edited = new ArrayList<>(without(in, name).values);
    edited.add(new Placed(in, name, value));
    return new RequestDraft(method, path, edited, mediaType, body, form);
  }

  public RequestDraft without(ParameterIn in, String name) {
    Predicate<Placed> there = value -> value.isAt(in, name);
    return new RequestDraft(
        method, path, values.stream().filter(there.negate()).toList(), mediaType, body, form);
  }

  public RequestDraft withMethod(String other) {
    return new RequestDraft(other, path, values, mediaType, body, form);
  }

  public RequestDraft withBody(Optional<String> type, Optional<String> text) {
    return new RequestDraft(method, path, values, type, text, form);
  }

  public RequestDraft withPath(String other) {
    return new RequestDraft(method, other, values, mediaType, body, form);
  }

  public RequestDraft withForm(Form other) {
    return new RequestDraft(method, path, values, mediaType, body, other);
  }

  /** The request to send to the server whose URL {@code baseUrl} stands for. */
  public Request toRequest(URI baseUrl) {
    Map<String, String> pathValues = new TreeMap<>();
    placed(ParameterIn.PATH).forEach(value -> pathValues.put(value.name(), value.value()));
    String query =
        placed(ParameterIn.QUERY).stream()
            .map(v -> PercentEncoding.encode(v.name()) + "=" + PercentEncoding.encode(v.value()))
            .collect(Collectors.joining("&"));
    String url =
        baseUrl.toString().replaceAll("/+$", "")
            + PathTemplate.fill(path, pathValues)
            + (query.isEmpty() ? "" : "?" + query);
    return new Request(method, url, headers(), body, form);
  }

  private List<Header> headers() {
    List<Header> headers = new ArrayList<>();
    mediaType.ifPresent(type -> headers.add(new Header("Content-Type", type)));
    placed(ParameterIn.HEADER).forEach(v -> headers.add(new Header(v.name(), v.value())));
    String cookies =
        placed(ParameterIn.COOKIE).stream()
            .map(value -> value.name() + "=" + value.value())
            .collect(Collectors.joining("; "));
    if (!cookies.isEmpty()) {
      headers.add(new Header("Cookie", cookies));
    }
    return headers;
  }

  private List<Placed> placed(ParameterIn in) {
    return values.stream().filter(value -> value.in() == in).toList();
  }
}

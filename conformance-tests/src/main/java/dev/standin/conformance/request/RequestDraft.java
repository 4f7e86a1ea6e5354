package dev.standin.conformance.request;

import dev.standin.conformance.model.Form;
import dev.standin.conformance.model.Header;
import dev.standin.conformance.model.Request;
import dev.standin.conformance.sut.UnavailableException;
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
 * @param offer what could have been sent as well
 */
public record RequestDraft(
    String method,
    String path,
    List<Placed> values,
    Optional<String> mediaType,
    Optional<String> body,
    Form form,
    Offer offer) {

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

  /** A draft in the usual form. */
  public RequestDraft(
      String method,
      String path,
      List<Placed> values,
      Optional<String> mediaType,
      Optional<String> body) {
    this(method, path, values, mediaType, body, Form.PLAIN, Offer.none());
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
    return new RequestDraft(method, path, edited, mediaType, body, form, offer);
  }

  public RequestDraft without(ParameterIn in, String name) {
    Predicate<Placed> there = value -> value.isAt(in, name);
    return new RequestDraft(
        method,
        path,
        values.stream().filter(there.negate()).toList(),
        mediaType,
        body,
        form,
        offer);
  }

  public RequestDraft withMethod(String other) {
    return new RequestDraft(other, path, values, mediaType, body, form, offer);
  }

  public RequestDraft withBody(Optional<String> type, Optional<String> text) {
    return new RequestDraft(method, path, values, type, text, form, offer);
  }

  /**
   * With the valid body of a media type.
   *
   * @throws UnavailableException if none could be made
   */
  public RequestDraft withBodyAs(String type) {
    String text = offer.bodies().get(type);
    if (text == null) {
      throw new UnavailableException(
          "no valid body of type %s can be made from the document; the target file can give values"
                  .formatted(type)
              + " of its properties under `parameters`");
    }
    return withBody(Optional.of(BodyTexts.sent(type)), Optional.of(text));
  }

  public RequestDraft withOffer(Offer other) {
    return new RequestDraft(method, path, values, mediaType, body, form, other);
  }

  public RequestDraft withPath(String other) {
    return new RequestDraft(method, other, values, mediaType, body, form, offer);
  }

  public RequestDraft withForm(Form other) {
    return new RequestDraft(method, path, values, mediaType, body, other, offer);
  }

  /** The request to send to the server whose URL {@code baseUrl} stands for. */
  public Request toRequest(URI baseUrl) {
    Map<String, String> pathValues = new TreeMap<>();
    placed(ParameterIn.PATH)
        .forEach(
            value ->
                pathValues.put(
                    value.name(),
                    value.written().orElseGet(() -> PercentEncoding.encode(value.value()))));
    String query =
        placed(ParameterIn.QUERY).stream()
            .map(
                v ->
                    v.written()
                        .orElseGet(
                            () ->
                                PercentEncoding.encode(v.name())
                                    + "="
                                    + PercentEncoding.encode(v.value())))
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
    placed(ParameterIn.HEADER)
        .forEach(v -> headers.add(new Header(v.name(), v.written().orElse(v.value()))));
    String cookies =
        placed(ParameterIn.COOKIE).stream()
            .map(value -> value.written().orElse(value.name() + "=" + value.value()))
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

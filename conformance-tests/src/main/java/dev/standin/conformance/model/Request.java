package dev.standin.conformance.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A request as sent.
 *
 * @param url absolute, percent-encoded
 * @param body the text sent as UTF-8; empty if there is none at all
 * @param form how it is written down
 */
public record Request(
    String method, String url, List<Header> headers, Optional<String> body, Form form) {

  /** A request in the form that clients usually give it. */
  public Request(String method, String url, List<Header> headers, Optional<String> body) {
    this(method, url, headers, body, Form.PLAIN);
  }

  /** The first field of this name in any letter case. */
  public Optional<String> header(String name) {
    return Header.values(headers, name).findFirst();
  }

  /** The request with further headers, which replace those of the same name. */
  public Request with(List<Header> further) {
    List<Header> all = new ArrayList<>(headers);
    all.removeIf(old -> further.stream().anyMatch(h -> h.name().equalsIgnoreCase(old.name())));
    all.addAll(further);
    return new Request(method, url, List.copyOf(all), body, form);
  }
}

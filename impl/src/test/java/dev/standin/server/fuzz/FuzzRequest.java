package dev.standin.server.fuzz;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A request before it is written. All texts are bytes, as ISO 8859-1 reads them.
 *
 * @param api whose request it began as
 * @param fields the header fields' lines, without their ends
 * @param isFramed whether it is still certain where the request ends
 * @param edits what was changed, for a person
 */
record FuzzRequest(
    String api,
    String method,
    String target,
    String version,
    List<String> fields,
    String body,
    boolean isFramed,
    List<String> edits) {

  static FuzzRequest of(
      String api, String method, String target, List<String> fields, String body) {
    List<String> all = Stream.concat(Stream.of("Host: localhost"), fields.stream()).toList();
    return new FuzzRequest(api, method, target, "HTTP/1.1", all, body, true, List.of());
  }

  FuzzRequest withMethod(String other) {
    return new FuzzRequest(api, other, target, version, fields, body, isFramed, edits);
  }

  FuzzRequest withTarget(String other) {
    return new FuzzRequest(api, method, other, version, fields, body, isFramed, edits);
  }

  FuzzRequest withVersion(String other) {
    return new FuzzRequest(api, method, target, other, fields, body, isFramed, edits);
  }

  FuzzRequest withBody(String other) {
    return new FuzzRequest(api, method, target, version, fields, other, isFramed, edits);
  }

  FuzzRequest withFields(List<String> others) {
    return new FuzzRequest(api, method, target, version, others, body, isFramed, edits);
  }

  FuzzRequest with(String field) {
    return withFields(Stream.concat(fields.stream(), Stream.of(field)).toList());
  }

  FuzzRequest without(String name) {
    return withFields(fields.stream().filter(field -> !isNamed(field, name)).toList());
  }

  FuzzRequest unframed() {
    return new FuzzRequest(api, method, target, version, fields, body, false, edits);
  }

  FuzzRequest edited(String how) {
    List<String> more = Stream.concat(edits.stream(), Stream.of(how)).toList();
    return new FuzzRequest(api, method, target, version, fields, body, isFramed, more);
  }

  /** Whether where its body ends is said by its fields. */
  boolean saysItsLength() {
    return Stream.of("Content-Length", "Transfer-Encoding").anyMatch(this::has);
  }

  private boolean has(String name) {
    return fields.stream().anyMatch(field -> isNamed(field, name));
  }

  /** As it is sent, with the length of its body where nothing else says where that ends. */
  String wire() {
    StringBuilder text = new StringBuilder(method).append(' ').append(target);
    text.append(version.isEmpty() ? "" : " ").append(version).append("\r\n");
    fields.forEach(field -> text.append(field).append("\r\n"));
    if (!body.isEmpty() && !saysItsLength()) {
      text.append("Content-Length: ").append(body.length()).append("\r\n");
    }
    return text.append("\r\n").append(body).toString();
  }

  private static boolean isNamed(String field, String name) {
    return field.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":");
  }
}

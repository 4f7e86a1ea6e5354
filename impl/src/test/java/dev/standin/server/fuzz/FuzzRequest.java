package dev.standin.server.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A request before it is written, to be changed. All texts are bytes, as ISO 8859-1 reads them. */
final class FuzzRequest {

  /** Whose request it began as. */
  final String api;

  String method;
  String target;
  String version = "HTTP/1.1";
  String body;

  /** The header fields' lines, without their ends. */
  final List<String> fields = new ArrayList<>(List.of("Host: localhost"));

  /** Whether it is still certain where the request ends. */
  boolean isFramed = true;

  /** What was changed, for a person. */
  final List<String> edits = new ArrayList<>();

  FuzzRequest(String api, String method, String target, List<String> fields, String body) {
    this.api = api;
    this.method = method;
    this.target = target;
    this.fields.addAll(fields);
    this.body = body;
  }

  void remove(String name) {
    fields.removeIf(field -> isNamed(field, name));
  }

  /** Whether where its body ends is said by its fields. */
  boolean saysItsLength() {
    return Stream.of("Content-Length", "Transfer-Encoding")
        .anyMatch(name -> fields.stream().anyMatch(field -> isNamed(field, name)));
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

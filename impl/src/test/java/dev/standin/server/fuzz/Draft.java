package dev.standin.server.fuzz;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A request before it is written. All texts are bytes, as ISO 8859-1 reads them.
 *
 * @param fields the header fields' lines, without their ends
 */
record Draft(String method, String target, String version, List<String> fields, String body) {

  Draft {
    fields = List.copyOf(fields);
  }

  Draft withMethod(String other) {
    return new Draft(other, target, version, fields, body);
  }

  Draft withTarget(String other) {
    return new Draft(method, other, version, fields, body);
  }

  Draft withVersion(String other) {
    return new Draft(method, target, other, fields, body);
  }

  Draft withBody(String other) {
    return new Draft(method, target, version, fields, other);
  }

  Draft withFields(List<String> others) {
    return new Draft(method, target, version, others, body);
  }

  Draft with(String field) {
    return withFields(Stream.concat(fields.stream(), Stream.of(field)).toList());
  }

  Draft without(String name) {
    return withFields(fields.stream().filter(field -> !isNamed(field, name)).toList());
  }

  /** The value of the first field of this name. */
  Optional<String> field(String name) {
    return fields.stream()
        .filter(field -> isNamed(field, name))
        .map(field -> field.substring(name.length() + 1).strip())
        .findFirst();
  }

  /** As it is sent, with the length of its body where nothing else says where that ends. */
  String wire() {
    boolean isFramed =
        field("Content-Length").isPresent() || field("Transfer-Encoding").isPresent();
    StringBuilder text = new StringBuilder(method).append(' ').append(target);
    text.append(version.isEmpty() ? "" : " ").append(version).append("\r\n");
    fields.forEach(field -> text.append(field).append("\r\n"));
    if (!body.isEmpty() && !isFramed) {
      text.append("Content-Length: ").append(body.length()).append("\r\n");
    }
    return text.append("\r\n").append(body).toString();
  }

  private static boolean isNamed(String field, String name) {
    return field.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":");
  }
}

package dev.standin.server.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;

/**
 * A valid request to begin with.
 *
 * @param api whose it is
 * @param target with {@code {id}} where a conversation's id is
 * @param fields without Host
 */
record Seed(String api, String method, String target, List<String> fields, String body) {

  Seed {
    fields = List.copyOf(fields);
  }

  /** The request for this conversation, after which the connection goes on or not. */
  Draft draft(String id, boolean isLast) {
    List<String> all = new ArrayList<>(List.of("Host: localhost"));
    all.addAll(fields);
    if (isLast) {
      all.add("Connection: close");
    }
    String bytes = new String(body.getBytes(UTF_8), ISO_8859_1);
    return new Draft(method, target.replace("{id}", id), "HTTP/1.1", all, bytes);
  }
}

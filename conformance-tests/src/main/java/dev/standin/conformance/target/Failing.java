package dev.standin.conformance.target;

import dev.standin.conformance.model.Header;
import dev.standin.conformance.run.Sender;
import dev.standin.conformance.target.api.Target.Fault;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How to make the server fail: headers on the request that is to meet the failure, calls before and
 * after it, or both.
 */
record Failing(List<Header> headers, Optional<Call> before, Optional<Call> after) {

  static Failing read(YamlCursor place) {
    place.withKeys("header", "before", "after");
    Failing failing =
        new Failing(
            place.optional("header").map(Failing::headers).orElse(List.of()),
            place.optional("before").map(Failing::call),
            place.optional("after").map(Failing::call));
    if (failing.headers.isEmpty() && failing.before.isEmpty()) {
      throw place.error("needs the key `header` or `before`");
    }
    return failing;
  }

  private static List<Header> headers(YamlCursor place) {
    return place.textsByName().entrySet().stream()
        .map(entry -> new Header(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static Call call(YamlCursor place) {
    place.withKeys("method", "path", "headers", "body");
    return Call.read(place, Set.of("id"));
  }

  Fault begin(Sender sender, URI baseUrl, String id) {
    Map<String, String> values = Map.of("id", id);
    before.ifPresent(
        call -> call.send(sender, baseUrl, values, "the server could not be made to fail"));
    return new Fault() {
      @Override
      public void close() {
        after.ifPresent(
            call -> call.send(sender, baseUrl, values, "the server could not be mended again"));
      }

      @Override
      public List<Header> headers() {
        return headers;
      }
    };
  }
}

package dev.standin.conformance.fake;

import dev.standin.specs.document.Operation;
import java.util.Map;

/** The statuses that the five vendors are known to answer; {@code 0} where it cannot happen. */
final class FakeStatuses {

  private record Statuses(int unknown, int malformed, int invalid, int mediaType) {}

  private static final Map<String, Statuses> BY_VENDOR =
      Map.of(
          "openhands", new Statuses(404, 422, 0, 0),
          "dify", new Statuses(404, 404, 400, 415),
          "azure", new Statuses(404, 400, 400, 0),
          "botpress", new Statuses(404, 404, 400, 0),
          "tavus", new Statuses(400, 400, 400, 0));

  private FakeStatuses() {}

  static int of(String vendor, Operation operation, Event event) {
    Statuses statuses = BY_VENDOR.getOrDefault(vendor, new Statuses(404, 400, 400, 415));
    return switch (event) {
      case SERVED ->
          operation.keyFor(204).filter(k -> k.text().equals("204")).isPresent() ? 204 : 200;
      case UNKNOWN -> statuses.unknown();
      case MALFORMED -> statuses.malformed();
      case INVALID -> statuses.invalid();
      case MEDIA_TYPE -> statuses.mediaType();
      case NOT_AUTHENTICATED -> 401;
      case FAILURE -> 500;
      case NO_HOST -> 400;
      case OTHER_METHOD -> 405;
    };
  }
}

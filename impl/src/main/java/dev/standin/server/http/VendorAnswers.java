package dev.standin.server.http;

import static java.util.stream.Collectors.joining;

import dev.standin.server.exchange.OpenExchange;
import dev.standin.server.http.Refusal.Reason;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the vendor that a path belongs to, and words refusals as that vendor does. */
public final class VendorAnswers {

  private final Map<String, Refusals> refusals;

  /** The vendor by the paths below which requests are for it. */
  private final Map<String, String> vendors;

  /** For what is below no vendor's path, where there is no vendor's error shape to keep to. */
  private final Refusals nobody;

  public VendorAnswers(List<? extends Served> served) {
    refusals = served.stream().collect(Collectors.toMap(Served::key, Served::refusals));
    vendors = vendors(served);
    String paths =
        served.stream()
            .flatMap(each -> each.basePaths().stream())
            .distinct()
            .sorted()
            .collect(joining(", "));
    nobody =
        refusal ->
            new Answer(
                refusal.status(),
                Map.of("error", refusal.message(), "hint", "The APIs are below " + paths));
  }

  /** Who is above the same base path as another is still found by its own collections. */
  private static Map<String, String> vendors(List<? extends Served> served) {
    Map<String, String> vendors = new HashMap<>();
    for (Served each : served) {
      each.document().operations().stream()
          .map(BasePaths::collection)
          .filter(path -> !path.isEmpty())
          .forEach(path -> vendors.putIfAbsent(path, each.key()));
    }
    for (Served each : served) {
      each.basePaths().forEach(path -> vendors.putIfAbsent(path, each.key()));
    }
    return Map.copyOf(vendors);
  }

  /** The vendor at or below whose paths this path is; empty if it is nobody's. */
  Optional<String> vendorOf(String path) {
    // The longest first: /v1/chat before /v1.
    for (int end = path.length(); end >= 0; end = path.lastIndexOf('/', end - 1)) {
      String vendor = vendors.get(path.substring(0, end));
      if (vendor != null) {
        return Optional.of(vendor);
      }
    }
    return Optional.empty();
  }

  /** The answer of the vendor that this path belongs to. */
  Answer answer(String path, Refusal refusal) {
    return word(vendorOf(path).map(this::refusalsOf).orElse(nobody), refusal);
  }

  /** The same as a response to send, with the headers that the refusal asks for. */
  Response toResponse(String vendor, Refusal refusal) {
    return toResponse(refusalsOf(vendor), refusal);
  }

  Response toResponseAt(String path, Refusal refusal) {
    return toResponse(vendorOf(path).map(this::refusalsOf).orElse(nobody), refusal);
  }

  private Refusals refusalsOf(String vendor) {
    return refusals.getOrDefault(vendor, nobody);
  }

  /** All refusals pass here, which is where the journal learns of them. */
  private static Answer word(Refusals words, Refusal refusal) {
    Answer answer = words.answer(refusal);
    OpenExchange.current()
        .ifPresent(
            exchange -> {
              if (refusal.reason() != Reason.ASKED_FOR) {
                exchange.reason(refusal.sentence());
              }
              exchange.answerBody(answer.body());
            });
    return answer;
  }

  private static Response toResponse(Refusals words, Refusal refusal) {
    Answer answer = word(words, refusal);
    Response.ResponseBuilder builder = Response.status(answer.status());
    refusal.headers().forEach(builder::header);
    if (answer.body() != null) {
      builder.type(MediaType.APPLICATION_JSON_TYPE).entity(answer.body());
    }
    // Null takes away what is there under the name.
    answer.headers().forEach((name, value) -> builder.header(name, null).header(name, value));
    return builder.build();
  }
}

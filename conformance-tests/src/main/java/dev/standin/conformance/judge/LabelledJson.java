package dev.standin.conformance.judge;

import dev.standin.conformance.model.Check;
import dev.standin.conformance.model.Exchange;
import dev.standin.conformance.model.Response;
import dev.standin.conformance.model.Violation;
import dev.standin.specs.document.JsonMediaType;
import dev.standin.specs.document.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A body that calls itself JSON is JSON, also where the page says nothing about it. */
final class LabelledJson implements ExchangeCheck {

  private static final Set<String> RIGHT = Set.of("utf-8", "utf8", "us-ascii");

  @Override
  public List<Violation> check(Operation operation, Exchange exchange, Response response) {
    String type = response.header("Content-Type").orElse("");
    if (!JsonMediaType.matches(type) || !response.hasBody()) {
      return List.of();
    }
    List<Violation> violations = new ArrayList<>();
    String charset = MediaTypes.charset(type);
    if (!charset.isEmpty() && !RIGHT.contains(charset.toLowerCase(Locale.ROOT))) {
      violations.add(
          Violation.must(Check.CONTENT_TYPE, "header Content-Type", "charset UTF-8", type));
    }
    if (!MediaTypes.isWellFormed(type)) {
      violations.add(
          Violation.must(Check.CONTENT_TYPE, "header Content-Type", "a media type", type));
    }
    Optional<byte[]> content = CodingCheck.decoded(response);
    if (content.isEmpty()) {
      return violations;
    }
    try {
      StrictJson.parse(content.get());
    } catch (StrictJson.MalformedJsonException e) {
      String actual = e.getMessage() + ": " + ContentCheck.excerpt(response.text());
      violations.add(Violation.must(Check.BODY_JSON, "body", "one JSON text in UTF-8", actual));
    }
    return violations;
  }
}

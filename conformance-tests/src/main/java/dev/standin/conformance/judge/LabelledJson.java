package dev.standin.conformance.judge;

import dev.standin.conformance.model.Check;
import dev.standin.conformance.model.Exchange;
import dev.standin.conformance.model.Finding;
import dev.standin.conformance.model.Level;
import dev.standin.conformance.model.Response;
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
  public List<Finding> check(Operation operation, Exchange exchange, Response response) {
    String type = response.header("Content-Type").orElse("");
    if (!JsonMediaType.matches(type) || !response.hasBody()) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    String charset = MediaTypes.charset(type);
    if (!charset.isEmpty() && !RIGHT.contains(charset.toLowerCase(Locale.ROOT))) {
      findings.add(
          finding(Check.CONTENT_TYPE, exchange, "header Content-Type", "charset UTF-8", type));
    }
    if (!MediaTypes.isWellFormed(type)) {
      findings.add(
          finding(Check.CONTENT_TYPE, exchange, "header Content-Type", "a media type", type));
    }
    Optional<byte[]> content = CodingCheck.decoded(response);
    if (content.isEmpty()) {
      return findings;
    }
    try {
      StrictJson.parse(content.get());
    } catch (StrictJson.MalformedJsonException e) {
      String actual = e.getMessage() + ": " + ContentCheck.excerpt(response.text());
      findings.add(finding(Check.BODY_JSON, exchange, "body", "one JSON text in UTF-8", actual));
    }
    return findings;
  }

  private static Finding finding(
      Check check, Exchange exchange, String where, String expected, String actual) {
    return new Finding(check, Level.MUST, exchange, where, expected, actual);
  }
}

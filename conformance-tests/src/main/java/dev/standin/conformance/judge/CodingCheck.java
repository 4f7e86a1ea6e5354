package dev.standin.conformance.judge;

import dev.standin.conformance.model.Check;
import dev.standin.conformance.model.Exchange;
import dev.standin.conformance.model.Response;
import dev.standin.conformance.model.Violation;
import dev.standin.specs.document.Operation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** A content coding is one that the client takes, and the content is in it. */
final class CodingCheck implements ExchangeCheck {

  /** A few octets can be unpacked without end; no answer of these APIs needs so many. */
  private static final int MOST_OCTETS = 8 << 20;

  private static final String FIELD = "Content-Encoding";

  @Override
  public List<Violation> check(Operation operation, Exchange exchange, Response response) {
    String coding = response.list(FIELD).orElse("identity").toLowerCase(Locale.ROOT).strip();
    if (coding.equals("identity") || !response.hasBody()) {
      return List.of();
    }
    Optional<String> accepted = exchange.request().header("Accept-Encoding");
    if (accepted.filter(list -> !list.contains(coding) && !list.contains("*")).isPresent()) {
      return List.of(violation("none but " + accepted.get(), coding));
    }
    try {
      unpacked(response);
      return List.of();
    } catch (IOException e) {
      return List.of(
          violation("content in that coding", coding + ", of which this came: " + e.getMessage()));
    }
  }

  /** The content without its coding; empty if it is not in the coding that it is said to be in. */
  static Optional<byte[]> decoded(Response response) {
    try {
      return Optional.of(unpacked(response));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static byte[] unpacked(Response response) throws IOException {
    String coding = response.list(FIELD).orElse("identity").toLowerCase(Locale.ROOT).strip();
    if (!coding.matches("(x-)?gzip")) {
      return response.body();
    }
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
      byte[] content = in.readNBytes(MOST_OCTETS + 1);
      if (content.length > MOST_OCTETS) {
        throw new IOException("more than %d MiB".formatted(MOST_OCTETS >> 20));
      }
      return content;
    }
  }

  private static Violation violation(String expected, String actual) {
    return Violation.must(Check.CODING, "header " + FIELD, expected, actual);
  }
}

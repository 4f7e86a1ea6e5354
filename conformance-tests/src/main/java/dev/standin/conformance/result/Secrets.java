package dev.standin.conformance.result;

import dev.standin.conformance.model.Exchange;
import dev.standin.conformance.model.Header;
import dev.standin.conformance.model.Request;
import dev.standin.conformance.model.Response;
import dev.standin.conformance.model.Verdict;
import dev.standin.conformance.model.Verdict.JudgedExchange;
import dev.standin.conformance.model.Violation;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What must not be shown: it is masked in everything that leaves a run. A secret of fewer than four
 * characters is left alone, since it would be found in every word.
 */
public final class Secrets {

  private static final int SHORTEST = 4;

  private final Map<String, String> masks =
      new TreeMap<>(
          Comparator.comparingInt(String::length)
              .reversed()
              .thenComparing(Comparator.naturalOrder()));

  /**
   * Masks for secrets.
   *
   * @param placeholders what to show instead, by secret: {@code ${TAVUS_KEY}}, which a shell knows,
   *     or stars
   */
  public Secrets(Map<String, String> placeholders) {
    placeholders.forEach(
        (secret, placeholder) -> {
          if (secret.length() >= SHORTEST) {
            masks.put(secret, placeholder);
            masks.put(URLEncoder.encode(secret, StandardCharsets.UTF_8), placeholder);
            // Sent where a credential is to be refused that lacks its last or first character.
            masks.put(secret.substring(0, secret.length() - 1), less(placeholder, "%", "last"));
            masks.put(secret.substring(1), less(placeholder, "#", "first"));
          }
        });
  }

  /** As a shell takes a character from a variable (POSIX.1-2024, shell, section 2.6.2). */
  private static String less(String placeholder, String sign, String which) {
    return placeholder.endsWith("}")
        ? placeholder.replace("}", sign + "?}")
        : placeholder + " less its " + which;
  }

  public static Secrets none() {
    return new Secrets(Map.of());
  }

  public String mask(String text) {
    String masked = text;
    for (Map.Entry<String, String> mask : masks.entrySet()) {
      masked = masked.replace(mask.getKey(), mask.getValue());
    }
    return masked;
  }

  public Verdict mask(Verdict verdict) {
    if (masks.isEmpty()) {
      return verdict;
    }
    return new Verdict(
        verdict.conformanceCase(),
        verdict.outcome(),
        verdict.exchanges().stream().map(this::mask).toList(),
        mask(verdict.note()),
        verdict.reason());
  }

  private JudgedExchange mask(JudgedExchange judged) {
    return new JudgedExchange(
        mask(judged.exchange()), judged.violations().stream().map(this::mask).toList());
  }

  private Violation mask(Violation violation) {
    return new Violation(
        violation.check(),
        violation.level(),
        violation.conditions(),
        mask(violation.where()),
        mask(violation.expected()),
        mask(violation.actual()),
        violation.location(),
        violation.keyword());
  }

  private Exchange mask(Exchange exchange) {
    Request request = exchange.request();
    return new Exchange(
        exchange.purpose(),
        new Request(
            request.method(),
            mask(request.url()),
            mask(request.headers()),
            request.body().map(this::mask),
            request.form()),
        exchange.response().map(this::mask),
        exchange.failure().map(this::mask));
  }

  private Response mask(Response response) {
    return new Response(
        response.status(),
        mask(response.headers()),
        mask(response.body(), StandardCharsets.UTF_8),
        mask(response.octets(), StandardCharsets.ISO_8859_1));
  }

  /** Octets that hold no secret are left as they are, also where they are no text. */
  private byte[] mask(byte[] octets, Charset charset) {
    String text = new String(octets, charset);
    String masked = mask(text);
    return masked.equals(text) ? octets : masked.getBytes(charset);
  }

  private List<Header> mask(List<Header> headers) {
    return headers.stream().map(each -> new Header(each.name(), mask(each.value()))).toList();
  }
}

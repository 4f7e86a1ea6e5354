package dev.standin.server.http;

import dev.standin.server.exchange.Asked;
import dev.standin.server.exchange.Bytes;
import dev.standin.server.exchange.Exchange;
import dev.standin.server.exchange.HeaderField;
import dev.standin.server.exchange.OpenExchange;
import dev.standin.server.exchange.Redaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.util.MimeHeaders;

/** Follows the requests to the vendors' APIs. Those to the control API are nobody's traffic. */
final class Traffic {

  private final Map<String, ConversationPath> vendors;
  private final VendorAnswers answers;
  private final Redaction redaction;
  private final Consumer<Exchange> whenEnded;

  Traffic(
      List<Vendor> vendors,
      VendorAnswers answers,
      Redaction redaction,
      Consumer<Exchange> whenEnded) {
    this.vendors = vendors.stream().collect(Collectors.toMap(Vendor::key, ConversationPath::new));
    this.answers = answers;
    this.redaction = redaction;
    this.whenEnded = whenEnded;
  }

  /** Begins an exchange; empty for a request that is for no vendor but for us. */
  Optional<OpenExchange> open(Request request, byte[] body) {
    String path = request.getRequestURI();
    Optional<String> key = answers.vendorOf(path);
    Optional<ConversationPath> vendor = key.map(vendors::get);
    if (key.isPresent() && vendor.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> id = vendor.flatMap(paths -> paths.id(path));
    return Optional.of(
        new OpenExchange(
            new Asked(
                Instant.now(),
                key,
                id,
                request.getMethod().getMethodString(),
                redaction.target(target(request)),
                headers(request),
                Bytes.of(body, Asked.BODY_LIMIT).map(redaction::text),
                body.length),
            whenEnded));
  }

  private static String target(Request request) {
    String query = request.getQueryString();
    return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
  }

  private List<HeaderField> headers(Request request) {
    MimeHeaders sent = request.getRequest().getHeaders();
    List<HeaderField> headers = new ArrayList<>(sent.size());
    for (int i = 0; i < sent.size(); i++) {
      headers.add(redaction.header(sent.getName(i).toString(), sent.getValue(i).toString()));
    }
    return headers;
  }
}

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
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.util.DataChunk;
import org.glassfish.grizzly.http.util.MimeHeaders;

/** Follows the requests to the vendors' APIs. Those to the control API are nobody's traffic. */
final class Traffic {

  private final Map<String, ConversationPath> vendors;
  private final VendorAnswers answers;
  private final Redaction redaction;
  private final Consumer<Exchange> whenEnded;

  Traffic(List<Vendor> vendors, VendorAnswers answers, Watch watch) {
    this.vendors = vendors.stream().collect(Collectors.toMap(Vendor::key, ConversationPath::new));
    this.answers = answers;
    this.redaction = watch.redaction();
    this.whenEnded = watch.whenEnded();
  }

  /**
   * Begins the exchange of a request.
   *
   * @param length how long the body is, of which not all need be here, in bytes
   * @return empty for a request that is for no vendor but for us
   */
  Optional<OpenExchange> open(HttpRequestPacket request, byte[] body, long length) {
    String path = request.getRequestURI();
    Optional<String> key = answers.vendorOf(path);
    Optional<ConversationPath> vendor = key.map(vendors::get);
    if (key.isPresent() && vendor.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> id = vendor.flatMap(paths -> paths.id(path));
    OpenExchange exchange =
        new OpenExchange(
            new Asked(
                Instant.now(),
                key,
                id.map(redaction::text),
                request.getMethod().getMethodString(),
                redaction.target(target(request)),
                headers(request),
                Bytes.of(body, redaction::body, Asked.BODY_LIMIT),
                length),
            whenEnded);
    ExchangeOfRequest.set(request, exchange);
    return Optional.of(exchange);
  }

  private static String target(HttpRequestPacket request) {
    String query = request.getQueryString();
    return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
  }

  private List<HeaderField> headers(HttpRequestPacket request) {
    MimeHeaders sent = request.getHeaders();
    List<HeaderField> headers = new ArrayList<>(sent.size());
    for (int i = 0; i < sent.size(); i++) {
      headers.add(redaction.header(text(sent.getName(i)), text(sent.getValue(i))));
    }
    return headers;
  }

  /** Of a field that breaks off, or is not valid, not all is there. */
  private static String text(DataChunk part) {
    return part.isNull() ? "" : part.toString();
  }
}

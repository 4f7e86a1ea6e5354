package dev.standin.server.grizzly;

import dev.standin.server.api.ApiDescription;
import dev.standin.server.api.ApiDirectory;
import dev.standin.server.api.Bytes;
import dev.standin.server.exchange.Exchange;
import dev.standin.server.exchange.RecordedRequest;
import dev.standin.server.exchange.Redaction;
import dev.standin.server.vendor.ConversationPath;
import dev.standin.server.vendor.Vendor;
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
import org.jspecify.annotations.Nullable;

/** Begins to record requests. Of those to the control API only the log is told. */
final class ExchangeTracker {

  private final ApiDirectory directory;
  private final Map<String, ConversationPath> paths;
  private final Redaction redaction;
  private final Consumer<Exchange> log;
  private final Consumer<Exchange> all;

  ExchangeTracker(ApiDirectory directory, ExchangeHooks hooks) {
    this.directory = directory;
    this.paths =
        directory.all().stream()
            .filter(Vendor.class::isInstance)
            .collect(
                Collectors.toUnmodifiableMap(
                    ApiDescription::key, api -> new ConversationPath((Vendor) api)));
    this.redaction = hooks.redaction();
    this.log = hooks.log();
    this.all = hooks.whenEnded().andThen(log);
  }

  /**
   * Begins the exchange of a request.
   *
   * @param length how long the body is, of which not all need be here, in bytes
   */
  Exchange.Recorder open(HttpRequestPacket request, byte[] body, long length) {
    // Null of a request that broke off before it.
    @Nullable String path = request.getRequestURI();
    Optional<String> key =
        Optional.ofNullable(path).flatMap(directory::find).map(ApiDescription::key);
    boolean isWatched = path != null && (key.isEmpty() || paths.containsKey(key.get()));
    Optional<String> id =
        isWatched ? key.map(paths::get).flatMap(each -> each.id(path)) : Optional.empty();
    return new Exchange.Recorder(
        new RecordedRequest(
            Instant.now(),
            isWatched ? key : Optional.empty(),
            id.map(redaction::text),
            text(request.getMethodDC()),
            path == null ? "" : redaction.target(target(path, request.getQueryString())),
            headers(request),
            Bytes.of(body, redaction::body, RecordedRequest.BODY_LIMIT),
            length,
            String.valueOf(request.getRemoteAddress())),
        isWatched ? all : log);
  }

  private static String target(String path, @Nullable String query) {
    return query == null ? path : path + "?" + query;
  }

  private List<RecordedRequest.Header> headers(HttpRequestPacket request) {
    MimeHeaders sent = request.getHeaders();
    List<RecordedRequest.Header> headers = new ArrayList<>(sent.size());
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

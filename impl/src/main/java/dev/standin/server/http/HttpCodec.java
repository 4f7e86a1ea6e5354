package dev.standin.server.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.standin.server.http.Refusal.Reason;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpHeader;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.memory.Buffers;
import org.glassfish.grizzly.memory.MemoryManager;

/**
 * Grizzly's reading and writing of HTTP, but for the two things in which it would fail a client.
 */
final class HttpCodec extends HttpServerFilter {

  private final VendorAnswers answers;
  private final ObjectMapper mapper;

  @SuppressWarnings("deprecation") // Grizzly has no other way to make one.
  HttpCodec(NetworkListener listener, VendorAnswers answers, ObjectMapper mapper) {
    super(
        listener.isChunkingEnabled(),
        DEFAULT_MAX_HTTP_PACKET_HEADER_SIZE,
        null,
        listener.getKeepAlive(),
        null,
        listener.getMaxRequestHeaders(),
        listener.getMaxResponseHeaders());
    this.answers = answers;
    this.mapper = mapper;
    // Real clients send a body with DELETE.
    setAllowPayloadForUndefinedHttpMethods(true);
  }

  /**
   * Takes a request that offers to upgrade for the plain request it is: a server may ignore the
   * offer (RFC 9110, section 7.8). Grizzly would stop looking at the request's Content-Length, wait
   * for a body without end, and close the connection after the answer. Java's own HTTP client makes
   * the offer by default.
   */
  @Override
  protected void onIncomingUpgrade(FilterChainContext context, HttpHeader request) {
    request.getUpgradeDC().recycle();
  }

  /** Ends the exchange before its answer is on its way: who has the answer may look for it. */
  @Override
  protected void onHttpHeadersEncoded(HttpHeader head, FilterChainContext context) {
    if (head instanceof HttpResponsePacket response && response.getStatus() >= 200) {
      ExchangeOfRequest.of(response.getRequest())
          .ifPresent(exchange -> exchange.answered(response.getStatus()));
    }
    super.onHttpHeadersEncoded(head, context);
  }

  /** Words what is no HTTP as the vendor does, as far as the request line could be read. */
  @Override
  protected HttpContent customizeErrorResponse(HttpResponsePacket response) {
    String path = response.getRequest().getRequestURI();
    Answer answer =
        answers.answer(
            path == null ? "" : path,
            Refusal.of(
                Reason.BAD_REQUEST, response.getStatus(), "The request is not valid HTTP/1.1"));
    byte[] body = bytes(answer);
    response.setStatus(answer.status());
    response.setContentType("application/json");
    response.setContentLength(body.length);
    return HttpContent.builder(response)
        .content(Buffers.wrap(MemoryManager.DEFAULT_MEMORY_MANAGER, body))
        .last(true)
        .build();
  }

  private byte[] bytes(Answer answer) {
    try {
      return answer.body() == null ? new byte[0] : mapper.writeValueAsBytes(answer.body());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}

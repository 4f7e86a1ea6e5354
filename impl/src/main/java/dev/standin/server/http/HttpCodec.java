package dev.standin.server.http;

import dev.standin.server.http.Refusal.Reason;
import dev.standin.server.log.AccessLog;
import java.io.IOException;
import java.util.OptionalInt;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.FilterChainEvent;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpContext;
import org.glassfish.grizzly.http.HttpHeader;
import org.glassfish.grizzly.http.HttpPacket;
import org.glassfish.grizzly.http.HttpPacketParsing;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.http.Method;
import org.glassfish.grizzly.http.Protocol;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.http.util.HttpStatus;
import org.glassfish.grizzly.http.util.MimeHeaders;
import org.glassfish.grizzly.memory.Buffers;
import org.glassfish.grizzly.memory.MemoryManager;
import org.jspecify.annotations.Nullable;

/**
 * Grizzly's reading and writing of HTTP, but for what would fail a client, or let one fail others.
 */
final class HttpCodec extends HttpServerFilter {

  private final VendorAnswers answers;
  private final LastWords lastWords;
  private final Connections connections;
  private final Traffic traffic;
  private final Limits limits;
  private final AccessLog log;

  @SuppressWarnings("deprecation") // Grizzly has no other way to make one.
  HttpCodec(
      NetworkListener listener,
      VendorAnswers answers,
      LastWords lastWords,
      Connections connections,
      Traffic traffic,
      Limits limits,
      AccessLog log) {
    super(
        listener.isChunkingEnabled(),
        limits.headBytes(),
        null,
        listener.getKeepAlive(),
        null,
        limits.headerFields(),
        listener.getMaxResponseHeaders());
    this.answers = answers;
    this.lastWords = lastWords;
    this.connections = connections;
    this.traffic = traffic;
    this.limits = limits;
    this.log = log;
    // Real clients send a body with DELETE.
    setAllowPayloadForUndefinedHttpMethods(true);
  }

  @Override
  public NextAction handleRead(FilterChainContext context) throws IOException {
    Connection<?> connection = context.getConnection();
    ClientConnection client = connections.of(connection);
    // So that a request whose time is over is not looked at while it is being read.
    synchronized (client) {
      if (!client.receives()) {
        return context.getStopAction();
      }
      NextAction action = super.handleRead(context);
      if (Connections.isRequestComplete(connection)) {
        client.discarded();
      }
      return action;
    }
  }

  @Override
  public NextAction handleEvent(FilterChainContext context, FilterChainEvent event)
      throws IOException {
    if (event == RESPONSE_COMPLETE_EVENT && !staysOpen(context)) {
      Connection<?> connection = context.getConnection();
      connections.of(connection).toldToBeLast(Connections.isRequestComplete(connection));
    }
    NextAction action = super.handleEvent(context, event);
    if (event == RESPONSE_COMPLETE_EVENT) {
      Connection<?> connection = context.getConnection();
      boolean isLast =
          connections.of(connection).answered(Connections.isRequestComplete(connection));
      if (isLast) {
        connection.closeSilently();
      }
    }
    return action;
  }

  private static boolean staysOpen(FilterChainContext context) {
    HttpContext http = HttpContext.get(context);
    return http == null || http.getRequest().getProcessingState().isKeepAlive();
  }

  @Override
  protected void onInitialLineParsed(HttpHeader header, FilterChainContext context) {
    HttpRequestPacket request = (HttpRequestPacket) header;
    int target =
        request.getRequestURIRef().getRequestURIBC().getLength()
            + request.getQueryStringDC().getLength();
    if (target > limits.targetBytes()) {
      throw new TargetTooLongException();
    }
    // Its answers would have no head, and without a version a line is no request of HTTP/1.1.
    if (request.getProtocol() == Protocol.HTTP_0_9) {
      throw new IllegalStateException("The request line has no version");
    }
    // Of these Grizzly would wait for the rest without end: HTTP/2's, and a tunnel's.
    if (request.getMethod() == Method.PRI || request.getMethod() == Method.CONNECT) {
      throw new IllegalStateException("The method is for others than an origin server");
    }
  }

  /** Finds the status for a head that is too much; of the rest Grizzly says that it is bad. */
  @Override
  protected void onHttpHeaderError(HttpHeader header, FilterChainContext context, Throwable failure)
      throws IOException {
    HeaderParsingState parsing = ((HttpPacketParsing) header).getHeaderParsingState();
    HttpResponsePacket response = ((HttpRequestPacket) header).getResponse();
    boolean isFull = parsing.offset >= parsing.packetLimit;
    if (failure instanceof TargetTooLongException || (isFull && parsing.state == 0)) {
      response.setStatus(HttpStatus.REQUEST_URI_TOO_LONG_414);
    } else if (failure instanceof MimeHeaders.MaxHeaderCountExceededException || isFull) {
      response.setStatus(HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE);
    } else if (response.getStatus() < 400) {
      response.setStatus(HttpStatus.BAD_REQUEST_400);
    }
    Connection<?> connection = context.getConnection();
    connections.of(connection).ends();
    boolean isLineKnown = parsing.state > 0 || failure instanceof TargetTooLongException;
    if (!isLineKnown || header.getProtocol() == Protocol.HTTP_0_9) {
      // Without its first line Grizzly takes it for HTTP/0.9, whose answers have no head.
      Method method = response.getRequest().getMethod();
      lastWords.refuse(connection, method, refusal(response.getStatus()));
    } else {
      lastWords.send(connection, encodeHttpPacket(context, customizeErrorResponse(response)));
    }
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
    HttpRequestPacket request = response.getRequest();
    String path = request.getRequestURI();
    Answer answer = answer(request, path, refusal(response.getStatus()));
    byte[] body = lastWords.body(answer);
    log.write(
        request.getMethodDC().isNull() ? null : request.getMethodDC().toString(),
        path,
        null,
        OptionalInt.of(answer.status()),
        0,
        body.length,
        request.getRemoteAddress());
    response.setStatus(answer.status());
    response.setContentType("application/json");
    response.setContentLength(body.length);
    byte[] sent = request.getMethod() == Method.HEAD ? new byte[0] : body;
    return HttpContent.builder(response)
        .content(Buffers.wrap(MemoryManager.DEFAULT_MEMORY_MANAGER, sent))
        .last(true)
        .build();
  }

  /** The answer, in an exchange that is ended when it is encoded. */
  private Answer answer(HttpRequestPacket request, @Nullable String path, Refusal refusal) {
    if (path == null) {
      return answers.answer("", refusal);
    }
    return traffic
        .open(request, new byte[0], 0)
        .map(exchange -> exchange.call(() -> answers.answer(path, refusal)))
        .orElseGet(() -> answers.answer(path, refusal));
  }

  @Override
  protected Buffer encodeHttpPacket(FilterChainContext context, HttpPacket packet) {
    if (packet.getHttpHeader() instanceof HttpResponsePacket answer) {
      AnswerHead.mend(answer);
    }
    return super.encodeHttpPacket(context, packet);
  }

  private Refusal refusal(int status) {
    return switch (status) {
      case 414 ->
          Refusal.of(Reason.LIMIT, 414, "The URL has more than " + limits.targetBytes() + " bytes");
      case 431 ->
          Refusal.of(
              Reason.LIMIT,
              431,
              "The request has more than %d header fields, or %d bytes before its body"
                  .formatted(limits.headerFields(), limits.headBytes()));
      default -> Refusal.of(Reason.BAD_REQUEST, status, "The request is not valid HTTP/1.1");
    };
  }

  private static final class TargetTooLongException extends IllegalStateException {
    private static final long serialVersionUID = 1L;
  }
}

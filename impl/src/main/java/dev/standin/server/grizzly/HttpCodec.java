package dev.standin.server.grizzly;

import dev.standin.server.api.Answer;
import dev.standin.server.api.ApiDirectory;
import dev.standin.server.api.Refusal;
import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.util.Set;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.IOEvent;
import org.glassfish.grizzly.attributes.Attribute;
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
import org.glassfish.grizzly.http.util.Header;
import org.glassfish.grizzly.http.util.HttpStatus;
import org.glassfish.grizzly.http.util.MimeHeaders;
import org.glassfish.grizzly.nio.transport.TCPNIOConnection;
import org.glassfish.grizzly.ssl.SSLUtils;

/**
 * Grizzly's reading and writing of HTTP, but for what would fail a client, or let one fail others.
 */
final class HttpCodec extends HttpServerFilter {

  /** On a connection of which nothing is read any more. */
  private static final Attribute<Boolean> READ_NO_MORE =
      Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute(HttpCodec.class.getName() + ".readNoMore");

  /** On a request: whether its connection could be kept before its answer was prepared. */
  private static final String KEPT = HttpCodec.class.getName() + ".kept";

  private static final Set<Integer> MAY_KEEP = Set.of(400, 500, 501, 503);

  /** On the request of an answer of which only a half is to be sent. */
  private static final String CUT = HttpCodec.class.getName() + ".cut";

  /** {@code HTTP/1.1 204 No Content}: clients make do with less of a head than one would think. */
  private static final int HALF_A_STATUS_LINE = 8;

  private static final int LONGEST_METHOD_AND_VERSION = 64;

  private static final byte[] NO_BODY = {};

  private final ApiDirectory directory;
  private final ExchangeTracker tracker;
  private final Limits limits;
  private final AnswerWriter writer;

  @SuppressWarnings("deprecation") // Grizzly has no other way to make one.
  HttpCodec(
      NetworkListener listener,
      ApiDirectory directory,
      ExchangeTracker tracker,
      Limits limits,
      AnswerWriter writer) {
    super(
        listener.isChunkingEnabled(),
        limits.headBytes(),
        null,
        listener.getKeepAlive(),
        null,
        limits.headerFields(),
        listener.getMaxResponseHeaders());
    this.directory = directory;
    this.tracker = tracker;
    this.limits = limits;
    this.writer = writer;
    // Real clients send a body with DELETE.
    setAllowPayloadForUndefinedHttpMethods(true);
    ChunkExtensions.passOverIn(this);
  }

  /** Sees to it that no request is taken from this connection any more. */
  static void readNoMore(Connection<?> connection) {
    READ_NO_MORE.set(connection, true);
  }

  /**
   * Lets only a half of this answer out, and then ends the connection: a half of its body, or of
   * its status line if it has none.
   */
  static void cut(HttpResponsePacket answer) {
    answer.getRequest().setAttribute(CUT, true);
    answer.getProcessingState().setKeepAlive(false);
  }

  @Override
  public NextAction handleRead(FilterChainContext context) throws IOException {
    if (READ_NO_MORE.get(context.getConnection()) != null) {
      context.<Buffer>getMessage().tryDispose();
      return context.getStopAction();
    }
    return super.handleRead(context);
  }

  /**
   * RFC 9112, section 9.6: after an answer that says that it is the last one no request is
   * processed, since nobody would be told what became of it.
   */
  @Override
  public NextAction handleEvent(FilterChainContext context, FilterChainEvent event)
      throws IOException {
    HttpContext http = event == RESPONSE_COMPLETE_EVENT ? HttpContext.get(context) : null;
    if (http != null
        && !http.getRequest().getProcessingState().isKeepAlive()
        // What is left of a request that was answered early is thrown away first.
        && !http.getRequest().isExpectContent()) {
      readNoMore(context.getConnection());
    }
    return super.handleEvent(context, event);
  }

  @Override
  protected boolean decodeHttpPacket(
      FilterChainContext context, HttpPacketParsing packet, Buffer input) {
    RequestHead head = new RequestHead(input);
    HeaderParsingState parsing = packet.getHeaderParsingState();
    if (parsing.state == 0 && parsing.subState == 0) {
      int skipped = head.emptyLines();
      if (skipped == input.remaining()) {
        return false;
      }
      if (parsing.start == parsing.offset) {
        parsing.start += skipped;
        parsing.offset += skipped;
        parsing.packetLimit += skipped;
      }
      if (head.isLineLongerThan(limits.targetBytes() + LONGEST_METHOD_AND_VERSION)) {
        tell((HttpRequestPacket) packet, head);
        throw new TargetTooLongException();
      }
    }
    try {
      head.check();
    } catch (IllegalStateException e) {
      tell((HttpRequestPacket) packet, head);
      throw e;
    }
    return super.decodeHttpPacket(context, packet, input);
  }

  /** What Grizzly will not read any more, for the answer and the journal. */
  private static void tell(HttpRequestPacket request, RequestHead head) {
    request.setMethod(head.method());
    if (!head.path().isEmpty()) {
      request.setRequestURI(head.path());
    }
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
    // Without a version Grizzly takes it for HTTP/0.9, whose answers have no head.
    header.setProtocol(Protocol.HTTP_1_1);
    header.getProcessingState().setKeepAlive(false);
    HttpContent answer = customizeErrorResponse(response);
    if (response.getRequest().getMethod() == Method.CONNECT) {
      // Grizzly would take it for the answer of a tunnel, which has neither body nor length.
      response.getRequest().setMethod(Method.GET);
    }
    end(context.getConnection(), encodeHttpPacket(context, answer));
  }

  /**
   * Sends an answer, and tells the client that nothing more comes. What it still sends is read: a
   * connection that is closed with bytes unread is reset, and the answer may be lost with it (RFC
   * 9112, section 9.6).
   */
  private static void end(Connection<?> connection, Buffer answer) {
    readNoMore(connection);
    boolean isSent = connection.write(answer).isDone();
    boolean isPlain = SSLUtils.getSSLEngine(connection) == null;
    if (isSent && isPlain && connection instanceof TCPNIOConnection tcp) {
      try {
        ((SocketChannel) tcp.getChannel()).shutdownOutput();
        connection.enableIOEvent(IOEvent.READ);
        return;
      } catch (IOException e) {
        // The client has gone already.
      }
    }
    connection.closeSilently();
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

  /** Words what is no HTTP as the vendor does, as far as its path could be read. */
  @Override
  protected HttpContent customizeErrorResponse(HttpResponsePacket response) {
    HttpRequestPacket request = response.getRequest();
    String path = request.getRequestURI();
    Refusal refusal = limits.refusal(response.getStatus());
    Answer answer =
        directory.answer(String.valueOf(request.getMethod()), path == null ? "" : path, refusal);
    return writer.content(response, tracker.open(request, NO_BODY, 0), answer);
  }

  @Override
  protected Buffer encodeHttpPacket(FilterChainContext context, HttpPacket packet) {
    HttpResponsePacket answer = (HttpResponsePacket) packet.getHttpHeader();
    HttpRequestPacket request = answer.getRequest();
    boolean isCut = request.getAttribute(CUT) != null;
    request.setAttribute(KEPT, request.getProcessingState().isKeepAlive());
    Buffer encoded = super.encodeHttpPacket(context, packet);
    if (isCut) {
      int body = (int) Math.max(0, answer.getContentLength());
      int kept = body == 0 ? HALF_A_STATUS_LINE : encoded.remaining() - (body - body / 2);
      encoded.limit(encoded.position() + kept);
    }
    return encoded;
  }

  /**
   * Grizzly ends a connection after an answer of some statuses, though both sides know where it
   * ends. A client that meets many of them would connect anew each time.
   */
  @Override
  protected void onInitialLineEncoded(HttpHeader header, FilterChainContext context) {
    super.onInitialLineEncoded(header, context);
    HttpResponsePacket answer = (HttpResponsePacket) header;
    HttpRequestPacket request = answer.getRequest();
    if (MAY_KEEP.contains(answer.getStatus())
        && Boolean.TRUE.equals(request.getAttribute(KEPT))
        && request.getProtocol() == Protocol.HTTP_1_1
        && answer.getContentLength() >= 0) {
      request.getProcessingState().setKeepAlive(true);
      answer.getHeaders().removeHeader(Header.Connection);
    }
  }

  private static final class TargetTooLongException extends IllegalStateException {
    private static final long serialVersionUID = 1L;
  }
}

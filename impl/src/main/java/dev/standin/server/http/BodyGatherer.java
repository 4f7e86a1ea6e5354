package dev.standin.server.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.util.Header;
import org.glassfish.grizzly.memory.Buffers;
import org.glassfish.grizzly.memory.MemoryManager;

/**
 * Lets a request through once its body is there, so that no thread ever waits for a client.
 *
 * <p>A body that is too large is not gathered: its request is let through at once, to be refused.
 */
final class BodyGatherer extends BaseFilter {

  private static final String BODY = BodyGatherer.class.getName() + ".body";
  private static final String TOO_LARGE = BodyGatherer.class.getName() + ".tooLarge";
  private static final byte[] NOTHING = {};
  private static final byte[] CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n".getBytes(ISO_8859_1);

  private final Connections connections;
  private final int limit;
  private final boolean isSecure;

  /**
   * Gathers.
   *
   * @param limit bytes
   * @param isSecure whether a client that is turned away would have to be told so by TLS
   */
  BodyGatherer(Connections connections, int limit, boolean isSecure) {
    this.connections = connections;
    this.limit = limit;
    this.isSecure = isSecure;
  }

  /** The body of a request that was let through. */
  static byte[] bodyOf(Request request) {
    return request.getAttribute(BODY) instanceof byte[] body ? body : NOTHING;
  }

  /** How long the body is; of one that is too large, and did not say, what came of it. */
  static long lengthOf(Request request) {
    return request.getAttribute(TOO_LARGE) instanceof Long length ? length : bodyOf(request).length;
  }

  static boolean isTooLarge(Request request) {
    return request.getAttribute(TOO_LARGE) != null;
  }

  @Override
  public NextAction handleAccept(FilterChainContext context) {
    return connections.admit(context.getConnection(), !isSecure)
        ? context.getInvokeAction()
        : context.getStopAction();
  }

  @Override
  public NextAction handleRead(FilterChainContext context) throws IOException {
    HttpContent content = context.getMessage();
    ClientConnection client = connections.of(context.getConnection());
    if (HttpContent.isBroken(content)) {
      // The codec has answered it, and closes the connection.
      return context.getStopAction();
    }
    HttpRequestPacket request = (HttpRequestPacket) content.getHttpHeader();
    ByteArrayOutputStream body = client.body();
    Buffer part = content.getContent();
    long length = Math.max(request.getContentLength(), (long) body.size() + part.remaining());
    if (length > limit) {
      request.setAttribute(TOO_LARGE, length);
      if (request.requiresAcknowledgement()) {
        // It is not going to be sent, so that the next request could not be told from it.
        request.setContentBroken(true);
        request.getProcessingState().setKeepAlive(false);
      }
      return client.answers() ? context.getInvokeAction() : context.getStopAction();
    }
    if (part.hasRemaining()) {
      byte[] bytes = new byte[part.remaining()];
      part.get(bytes);
      body.writeBytes(bytes);
    }
    if (!content.isLast()) {
      acknowledge(context, request, body);
      content.recycle();
      return context.getStopAction();
    }
    if (body.size() > 0) {
      byte[] bytes = body.toByteArray();
      request.setAttribute(BODY, bytes);
      context.setMessage(
          HttpContent.builder(request)
              .content(Buffers.wrap(MemoryManager.DEFAULT_MEMORY_MANAGER, bytes))
              .last(true)
              .build());
    }
    return client.answers() ? context.getInvokeAction() : context.getStopAction();
  }

  /** RFC 9110, section 10.1.1: tells a client that waits for it to send the body. */
  private static void acknowledge(
      FilterChainContext context, HttpRequestPacket request, ByteArrayOutputStream body) {
    // Whoever has sent a part of it does not wait.
    boolean isWaiting = request.requiresAcknowledgement() && body.size() == 0;
    if (isWaiting && "100-continue".equalsIgnoreCase(request.getHeader(Header.Expect))) {
      context.write(Buffers.wrap(MemoryManager.DEFAULT_MEMORY_MANAGER, CONTINUE));
    }
  }
}

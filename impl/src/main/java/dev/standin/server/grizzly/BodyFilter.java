package dev.standin.server.grizzly;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.FilterChainEvent;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.http.util.Header;
import org.glassfish.grizzly.memory.Buffers;
import org.glassfish.grizzly.memory.MemoryManager;

/**
 * Lets a request through once its body is there, so that no thread ever waits for a client, and
 * knows how many connections there are, and which have a request under way.
 *
 * <p>A body that is too large is not gathered: its request is let through at once, to be refused.
 */
final class BodyFilter extends BaseFilter {

  private static final String BODY = BodyFilter.class.getName() + ".body";
  private static final String TOO_LARGE = BodyFilter.class.getName() + ".tooLarge";
  private static final byte[] NOTHING = {};
  private static final byte[] CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n".getBytes(ISO_8859_1);

  private final int limit;
  private final AtomicInteger connections = new AtomicInteger();
  private final Set<Connection<?>> busy = ConcurrentHashMap.newKeySet();

  /**
   * A filter that gathers a whole body before the request goes on.
   *
   * @param limit bytes
   */
  BodyFilter(int limit) {
    this.limit = limit;
  }

  /** The body of a request that was let through. */
  static byte[] bodyOf(HttpRequestPacket request) {
    return request.getAttribute(BODY) instanceof ByteArrayOutputStream body
        ? body.toByteArray()
        : NOTHING;
  }

  /** How long a body is that is too large, as far as it is known; else 0. */
  static long excessOf(HttpRequestPacket request) {
    return request.getAttribute(TOO_LARGE) instanceof Long length ? length : 0;
  }

  /** How many connections of clients are open. */
  int connections() {
    return connections.get();
  }

  @Override
  public NextAction handleAccept(FilterChainContext context) {
    connections.incrementAndGet();
    return context.getInvokeAction();
  }

  @Override
  public NextAction handleRead(FilterChainContext context) throws IOException {
    HttpContent content = context.getMessage();
    if (HttpContent.isBroken(content)) {
      // The codec has answered it, and closes the connection.
      return context.getStopAction();
    }
    busy.add(context.getConnection());
    HttpRequestPacket request = (HttpRequestPacket) content.getHttpHeader();
    Buffer part = content.getContent();
    boolean hasBegun = request.getAttribute(BODY) != null;
    if (content.isLast() && !part.hasRemaining() && !hasBegun) {
      return context.getInvokeAction();
    }
    ByteArrayOutputStream body = begun(request);
    long length = Math.max(request.getContentLength(), (long) body.size() + part.remaining());
    if (length > limit) {
      request.setAttribute(TOO_LARGE, length);
      request.removeAttribute(BODY);
      if (request.requiresAcknowledgement()) {
        // It is not going to be sent, so that the next request could not be told from it.
        request.setContentBroken(true);
        request.getProcessingState().setKeepAlive(false);
      }
      return context.getInvokeAction();
    }
    byte[] bytes = new byte[part.remaining()];
    part.get(bytes);
    body.writeBytes(bytes);
    if (!content.isLast()) {
      acknowledge(context, request, body);
      content.recycle();
      return context.getStopAction();
    }
    context.setMessage(
        HttpContent.builder(request).content(Buffers.EMPTY_BUFFER).last(true).build());
    return context.getInvokeAction();
  }

  private static ByteArrayOutputStream begun(HttpRequestPacket request) {
    if (request.getAttribute(BODY) instanceof ByteArrayOutputStream body) {
      return body;
    }
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    request.setAttribute(BODY, body);
    return body;
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

  @Override
  public NextAction handleEvent(FilterChainContext context, FilterChainEvent event) {
    if (event == HttpServerFilter.RESPONSE_COMPLETE_EVENT) {
      busy.remove(context.getConnection());
    }
    return context.getInvokeAction();
  }

  @Override
  public NextAction handleClose(FilterChainContext context) {
    connections.decrementAndGet();
    busy.remove(context.getConnection());
    return context.getInvokeAction();
  }

  /**
   * Waits until no request is under way any more.
   *
   * @return whether that was so before the time was over
   */
  boolean awaitIdle(Duration time) throws InterruptedException {
    long end = System.nanoTime() + time.toNanos();
    while (!busy.isEmpty() && System.nanoTime() < end) {
      TimeUnit.MILLISECONDS.sleep(5);
    }
    return busy.isEmpty();
  }
}

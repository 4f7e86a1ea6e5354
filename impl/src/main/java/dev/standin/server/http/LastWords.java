package dev.standin.server.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.standin.server.exchange.OpenExchange;
import dev.standin.server.log.AccessLog;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalInt;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.IOEvent;
import org.glassfish.grizzly.http.Method;
import org.glassfish.grizzly.http.util.FastHttpDateFormat;
import org.glassfish.grizzly.http.util.HttpStatus;
import org.glassfish.grizzly.memory.Buffers;
import org.glassfish.grizzly.memory.MemoryManager;
import org.glassfish.grizzly.nio.transport.TCPNIOConnection;
import org.glassfish.grizzly.ssl.SSLUtils;

/**
 * A whole answer for a client that is not going to be listened to, and the end of its connection.
 */
final class LastWords {

  private final VendorAnswers answers;
  private final ObjectMapper mapper;
  private final AccessLog log;

  LastWords(VendorAnswers answers, ObjectMapper mapper, AccessLog log) {
    this.log = log;
    this.answers = answers;
    this.mapper = mapper;
  }

  /** Refuses the request that is being received, and lets the connection come to its end. */
  void refuse(Connection<?> connection, String path, Refusal refusal) {
    send(connection, answer(connection, path, refusal, true));
  }

  /** Refuses what is no HTTP but for its method. To HEAD there is no body (RFC 9110, 9.3.2). */
  void refuse(Connection<?> connection, Method method, Refusal refusal) {
    send(connection, answer(connection, "", refusal, method != Method.HEAD));
  }

  /** Refuses the connection, and closes it. */
  void turnAway(Connection<?> connection, Refusal refusal) {
    var unused = connection.write(answer(connection, "", refusal, true));
    connection.closeSilently();
  }

  /**
   * Sends an answer, and tells the client that nothing more comes. What it still sends is read: a
   * connection that is closed with bytes unread is reset, and the answer may be lost with it (RFC
   * 9112, section 9.6).
   */
  void send(Connection<?> connection, Buffer answer) {
    boolean isSent = connection.write(answer).isDone();
    if (isSent && connection instanceof TCPNIOConnection tcp && isPlain(connection)) {
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

  private static boolean isPlain(Connection<?> connection) {
    return SSLUtils.getSSLEngine(connection) == null;
  }

  private Buffer answer(Connection<?> connection, String path, Refusal refusal, boolean withBody) {
    Answer answer = answers.answer(path, refusal);
    OpenExchange.current().ifPresent(exchange -> exchange.answered(answer.status()));
    byte[] body = body(answer);
    String peer =
        connection.getPeerAddress() instanceof InetSocketAddress address
            ? address.getAddress().getHostAddress()
            : "-";
    log.write(null, path, null, OptionalInt.of(answer.status()), 0, body.length, peer);
    return bytes(answer, body, withBody, refusal.headers());
  }

  /** The vendor's body for this refusal; empty where it has none. */
  byte[] body(Answer answer) {
    try {
      return answer.body() == null ? new byte[0] : mapper.writeValueAsBytes(answer.body());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Buffer bytes(
      Answer answer, byte[] body, boolean withBody, Map<String, String> headers) {
    StringBuilder head = new StringBuilder("HTTP/1.1 ").append(answer.status()).append(' ');
    head.append(HttpStatus.getHttpStatus(answer.status()).getReasonPhrase()).append("\r\n");
    add(head, "Date", FastHttpDateFormat.getCurrentDate());
    for (Map.Entry<String, String> header : headers.entrySet()) {
      add(head, header.getKey(), header.getValue());
    }
    if (answer.body() != null) {
      add(head, "Content-Type", "application/json");
    }
    add(head, "Content-Length", Integer.toString(body.length));
    add(head, "Connection", "close");
    byte[] start = head.append("\r\n").toString().getBytes(ISO_8859_1);
    byte[] all = Arrays.copyOf(start, start.length + (withBody ? body.length : 0));
    System.arraycopy(body, 0, all, start.length, all.length - start.length);
    return Buffers.wrap(MemoryManager.DEFAULT_MEMORY_MANAGER, all);
  }

  private static void add(StringBuilder head, String name, String value) {
    head.append(name).append(": ").append(value).append("\r\n");
  }
}

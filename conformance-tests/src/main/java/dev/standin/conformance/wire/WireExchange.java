package dev.standin.conformance.wire;

import dev.standin.conformance.model.Form;
import dev.standin.conformance.model.Request;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;

/** One request on a connection of its own. */
public final class WireExchange implements AutoCloseable {

  /** How long a server that does not close the connection is listened to after its answer. */
  private static final int LINGER_MILLIS = 40;

  /** How long a body is held back for a server that does not ask for it. */
  private static final int CONTINUE_MILLIS = 300;

  private final Socket socket;
  private final Request request;
  private final int timeoutMillis;
  private final ByteArrayOutputStream received = new ByteArrayOutputStream();

  private WireExchange(Socket socket, Request request, int timeoutMillis) {
    this.socket = socket;
    this.request = request;
    this.timeoutMillis = timeoutMillis;
  }

  /** Connects and sends nothing yet. */
  public static WireExchange connect(Request request, Duration timeout) throws IOException {
    URI url = URI.create(request.url());
    boolean secure = "https".equalsIgnoreCase(url.getScheme());
    int port = url.getPort() >= 0 ? url.getPort() : secure ? 443 : 80;
    int millis = Math.toIntExact(timeout.toMillis());
    Socket plain = new Socket();
    plain.setTcpNoDelay(true);
    plain.connect(new InetSocketAddress(url.getHost(), port), millis);
    Socket socket =
        secure
            ? ((SSLSocketFactory) SSLSocketFactory.getDefault())
                .createSocket(plain, url.getHost(), port, true)
            : plain;
    return new WireExchange(socket, request, millis);
  }

  /**
   * Sends the request and reads to the end of the connection.
   *
   * @return empty where what came has no HTTP head
   * @throws IOException if nothing came
   */
  public Optional<WireAnswer> answer() throws IOException {
    if (request.form() == Form.EXPECT_CONTINUE) {
      socket.getOutputStream().write(WireRequest.head(request));
      if (!isAnsweredBeforeTheBody()) {
        socket.getOutputStream().write(WireRequest.body(request));
      }
    } else {
      ByteArrayOutputStream whole = new ByteArrayOutputStream();
      whole.writeBytes(WireRequest.head(request));
      whole.writeBytes(WireRequest.body(request));
      socket.getOutputStream().write(whole.toByteArray());
    }
    readOn();
    if (received.size() == 0) {
      throw new IOException("The connection was closed without an answer");
    }
    return read();
  }

  private boolean isAnsweredBeforeTheBody() throws IOException {
    socket.setSoTimeout(Math.min(CONTINUE_MILLIS, timeoutMillis));
    try {
      receive();
    } catch (SocketTimeoutException e) {
      return false;
    }
    return !received.toString(StandardCharsets.ISO_8859_1).matches("(?s)HTTP/1\\.[01] 1.*");
  }

  private void readOn() throws IOException {
    boolean open = true;
    while (open) {
      boolean complete = read().filter(WireAnswer::isComplete).isPresent();
      socket.setSoTimeout(complete ? Math.min(LINGER_MILLIS, timeoutMillis) : timeoutMillis);
      try {
        open = receive();
      } catch (IOException e) {
        // A kept or reset connection is no matter once there is an answer.
        if (received.size() == 0) {
          throw e;
        }
        open = false;
      }
    }
  }

  private boolean receive() throws IOException {
    InputStream in = socket.getInputStream();
    byte[] buffer = new byte[8192];
    int count = in.read(buffer);
    received.write(buffer, 0, Math.max(0, count));
    return count >= 0;
  }

  private Optional<WireAnswer> read() {
    return WireAnswer.read(received.toByteArray(), request.method());
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}

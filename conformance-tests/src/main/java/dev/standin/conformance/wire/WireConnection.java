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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** A connection to a server, of which every octet is seen. */
public final class WireConnection implements AutoCloseable {

  /** How long a server that does not close the connection is listened to after its answer. */
  private static final int LINGER_MILLIS = 40;

  /** How long a body is held back for a server that does not ask for it. */
  private static final int CONTINUE_MILLIS = 300;

  private final Socket socket;
  private final int timeoutMillis;
  private volatile boolean expired;

  private WireConnection(Socket socket, int timeoutMillis) {
    this.socket = socket;
    this.timeoutMillis = timeoutMillis;
  }

  /**
   * Connects and sends nothing yet.
   *
   * @param timeout for connecting, and for a whole answer
   * @throws IOException if nobody listens, or over TLS if the certificate is not the host's
   */
  public static WireConnection open(URI url, Duration timeout) throws IOException {
    boolean secure = "https".equalsIgnoreCase(url.getScheme());
    int port = url.getPort() >= 0 ? url.getPort() : secure ? 443 : 80;
    int millis = Math.toIntExact(timeout.toMillis());
    Socket plain = new Socket();
    plain.setTcpNoDelay(true);
    plain.setSoTimeout(millis);
    plain.connect(new InetSocketAddress(url.getHost(), port), millis);
    return new WireConnection(secure ? secured(plain, url.getHost(), port) : plain, millis);
  }

  private static Socket secured(Socket plain, String host, int port) throws IOException {
    SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
    SSLSocket socket = (SSLSocket) factory.createSocket(plain, host, port, true);
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    socket.setSSLParameters(parameters);
    socket.startHandshake();
    return socket;
  }

  /**
   * Sends the last request on this connection and reads to the connection's end.
   *
   * @return empty where what came has no HTTP head
   * @throws IOException if nothing came
   */
  public Optional<WireAnswer> ask(Request request) throws IOException {
    return ask(request, false);
  }

  /** Sends a request and reads its answer only, so that another may follow if the answer allows. */
  public Optional<WireAnswer> askAndStay(Request request) throws IOException {
    return ask(request, true);
  }

  /** A server that sends an octet now and then never runs into a timeout between two packets. */
  private Optional<WireAnswer> ask(Request request, boolean stay) throws IOException {
    CompletableFuture<Void> end =
        CompletableFuture.runAsync(
            this::expire, CompletableFuture.delayedExecutor(timeoutMillis, TimeUnit.MILLISECONDS));
    ByteArrayOutputStream received = new ByteArrayOutputStream();
    try {
      send(request, stay, received);
      readOn(request, stay, received);
    } catch (IOException e) {
      throw expired ? new SocketTimeoutException() : e;
    } finally {
      end.cancel(false);
    }
    if (received.size() == 0) {
      throw new IOException("The connection was closed without an answer");
    }
    return WireAnswer.read(received.toByteArray(), request.method());
  }

  private void expire() {
    expired = true;
    try {
      close();
    } catch (IOException e) {
      // It is closed, whatever else.
    }
  }

  private void send(Request request, boolean stay, ByteArrayOutputStream received)
      throws IOException {
    byte[] head = WireRequest.head(request, stay);
    byte[] body = WireRequest.body(request);
    if (request.form() == Form.EXPECT_CONTINUE) {
      socket.getOutputStream().write(head);
      if (!isAnsweredBeforeTheBody(received)) {
        socket.getOutputStream().write(body);
      }
    } else {
      ByteArrayOutputStream whole = new ByteArrayOutputStream();
      whole.writeBytes(head);
      whole.writeBytes(body);
      socket.getOutputStream().write(whole.toByteArray());
    }
  }

  private boolean isAnsweredBeforeTheBody(ByteArrayOutputStream received) throws IOException {
    socket.setSoTimeout(Math.min(CONTINUE_MILLIS, timeoutMillis));
    try {
      receive(received);
    } catch (SocketTimeoutException e) {
      return false;
    }
    return !received.toString(StandardCharsets.ISO_8859_1).matches("(?s)HTTP/1\\.[01] 1.*");
  }

  private void readOn(Request request, boolean stay, ByteArrayOutputStream received)
      throws IOException {
    boolean open = true;
    while (open) {
      boolean complete =
          WireAnswer.read(received.toByteArray(), request.method())
              .filter(WireAnswer::isComplete)
              .isPresent();
      if (complete && stay) {
        return;
      }
      try {
        socket.setSoTimeout(complete ? Math.min(LINGER_MILLIS, timeoutMillis) : timeoutMillis);
        open = receive(received);
      } catch (IOException e) {
        if (!complete && (expired || e instanceof SocketTimeoutException)) {
          throw e;
        }
        // A kept or reset connection is no matter once there is an answer.
        if (received.size() == 0) {
          throw e;
        }
        open = false;
      }
    }
  }

  private boolean receive(ByteArrayOutputStream received) throws IOException {
    InputStream in = socket.getInputStream();
    byte[] buffer = new byte[8192];
    int count = in.read(buffer);
    received.write(buffer, 0, Math.max(0, count));
    return count >= 0;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}

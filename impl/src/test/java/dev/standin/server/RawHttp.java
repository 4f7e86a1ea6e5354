package dev.standin.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;

/** Sends bytes and reads bytes: no client library corrects the one or hides the other. */
public final class RawHttp {

  private static final int TIMEOUT_MILLIS = 10_000;

  private RawHttp() {}

  /** All that the server sends until it closes the connection, which the request has to ask for. */
  public static String send(URI server, String request) throws IOException {
    try (Socket socket = begin(server, request)) {
      return rest(socket);
    }
  }

  /** As {@link #send}, each byte of the last part on its own. */
  public static String sendBitByBit(URI server, String request, String last) throws IOException {
    try (Socket socket = begin(server, request)) {
      socket.setTcpNoDelay(true);
      for (byte each : last.getBytes(ISO_8859_1)) {
        socket.getOutputStream().write(each);
        socket.getOutputStream().flush();
      }
      return rest(socket);
    }
  }

  /** A connection with these bytes sent, to be read from and closed by the caller. */
  public static Socket begin(URI server, String bytes) throws IOException {
    Socket socket = new Socket(server.getHost(), server.getPort());
    socket.setSoTimeout(TIMEOUT_MILLIS);
    socket.getOutputStream().write(bytes.getBytes(ISO_8859_1));
    socket.getOutputStream().flush();
    return socket;
  }

  /** All that comes until the server closes the connection. */
  public static String rest(Socket socket) throws IOException {
    return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
  }

  /** A request with this line and these headers, after which the server closes the connection. */
  public static String request(String line, String... headers) {
    StringBuilder request = new StringBuilder(line).append(" HTTP/1.1\r\nHost: localhost\r\n");
    for (String header : headers) {
      request.append(header).append("\r\n");
    }
    return request.append("Connection: close\r\n\r\n").toString();
  }
}

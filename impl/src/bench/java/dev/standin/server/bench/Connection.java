package dev.standin.server.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;

/** A kept connection of HTTP/1.1, as cheap as it can be so that the server is what is measured. */
final class Connection implements AutoCloseable {

  private final Socket socket;
  private final InputStream in;
  private final byte[] buffer = new byte[4096];

  Connection(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    in = socket.getInputStream();
  }

  /** Sends a request and reads the answer, whose end is that of the body that is expected. */
  void ask(byte[] request, int status, String body) throws IOException {
    socket.getOutputStream().write(request);
    String end = "\r\n\r\n" + body;
    int length = 0;
    while (length < end.length() || !endsWith(end, length)) {
      int read = in.read(buffer, length, buffer.length - length);
      if (read <= 0) {
        throw unexpected(length);
      }
      length += read;
    }
    if (!new String(buffer, 0, 12, US_ASCII).equals("HTTP/1.1 " + status)) {
      throw unexpected(length);
    }
  }

  private boolean endsWith(String end, int length) {
    for (int i = 1; i <= end.length(); i++) {
      if (buffer[length - i] != end.charAt(end.length() - i)) {
        return false;
      }
    }
    return true;
  }

  private IOException unexpected(int length) {
    return new IOException("Not what was asked for: " + new String(buffer, 0, length, US_ASCII));
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}

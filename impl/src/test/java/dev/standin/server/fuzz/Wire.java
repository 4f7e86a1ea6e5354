package dev.standin.server.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.standin.server.RawHttp;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.function.Predicate;

/** Sends bytes on one connection, and reads until there is nothing to wait for. */
final class Wire {

  /** How long something has to come that is sure to. */
  private static final int PATIENCE_MILLIS = 15_000;

  /** How long something may take of which nobody knows whether it comes. */
  private static final int SILENCE_MILLIS = 250;

  private Wire() {}

  /** How it ended. */
  enum End {
    CLOSED,
    RESET,
    ENOUGH,
    SILENCE
  }

  record Received(String bytes, End end) {}

  /**
   * Sends and reads.
   *
   * @param isSure whether there is going to be enough
   * @param isEnough whether no more has to be read
   */
  static Received exchange(URI server, String bytes, boolean isSure, Predicate<String> isEnough)
      throws IOException {
    try (Socket socket = RawHttp.begin(server, "")) {
      socket.setSoTimeout(isSure ? PATIENCE_MILLIS : SILENCE_MILLIS);
      try {
        OutputStream out = socket.getOutputStream();
        out.write(bytes.getBytes(ISO_8859_1));
        out.flush();
      } catch (IOException e) {
        // The server may have said enough before it had heard all.
      }
      return read(socket, isEnough);
    }
  }

  private static Received read(Socket socket, Predicate<String> isEnough) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] buffer = new byte[16 * 1024];
    while (true) {
      int count;
      try {
        count = socket.getInputStream().read(buffer);
      } catch (SocketTimeoutException e) {
        return new Received(all.toString(ISO_8859_1), End.SILENCE);
      } catch (IOException e) {
        return new Received(all.toString(ISO_8859_1), End.RESET);
      }
      if (count < 0) {
        return new Received(all.toString(ISO_8859_1), End.CLOSED);
      }
      all.write(buffer, 0, count);
      if (isEnough.test(all.toString(ISO_8859_1))) {
        return new Received(all.toString(ISO_8859_1), End.ENOUGH);
      }
    }
  }
}

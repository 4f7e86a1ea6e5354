package dev.standin.conformance.run;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A socket that keeps what is read from it, and before it is closed reads what its user left: there
 * stand the octets behind an answer that a client library never shows.
 */
final class RecordingSocket extends Socket {

  /** How long a server that does not close the connection is listened to after its answer. */
  private static final int LINGER_MILLIS = 40;

  private static final int MOST = 1 << 16;
  private final ByteArrayOutputStream received;
  private final CompletableFuture<Void> end;
  private volatile boolean drained;

  /**
   * A socket that is not connected yet.
   *
   * @param millis after which it is closed, whatever comes: a server may send an octet now and then
   */
  RecordingSocket(ByteArrayOutputStream received, int millis) {
    this.received = received;
    this.end =
        CompletableFuture.runAsync(
            this::end, CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS));
  }

  private void end() {
    drained = true;
    try {
      super.close();
    } catch (IOException e) {
      // It is closed, whatever else.
    }
  }

  @Override
  public InputStream getInputStream() throws IOException {
    return new FilterInputStream(super.getInputStream()) {
      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
      }

      @Override
      public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        if (count > 0) {
          received.write(buffer, offset, count);
        }
        return count;
      }
    };
  }

  @Override
  public void shutdownInput() throws IOException {
    drain();
    super.shutdownInput();
  }

  @Override
  public synchronized void close() throws IOException {
    end.cancel(false);
    drain();
    super.close();
  }

  private void drain() {
    if (drained || !isConnected() || isClosed() || isInputShutdown()) {
      return;
    }
    drained = true;
    try {
      setSoTimeout(LINGER_MILLIS);
      InputStream in = getInputStream();
      byte[] buffer = new byte[4096];
      int left = MOST;
      while (left > 0) {
        int count = in.read(buffer);
        left -= count < 0 ? left : count;
      }
    } catch (IOException e) {
      // The server keeps the connection or has reset it: there is no more to be had.
    }
  }
}

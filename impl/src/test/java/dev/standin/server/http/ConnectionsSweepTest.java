package dev.standin.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.server.exchange.Redaction;
import dev.standin.server.fault.Faults;
import dev.standin.server.log.AccessLog;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.glassfish.grizzly.nio.transport.TCPNIOConnection;
import org.glassfish.grizzly.nio.transport.TCPNIOTransport;
import org.glassfish.grizzly.nio.transport.TCPNIOTransportBuilder;
import org.junit.jupiter.api.Test;

class ConnectionsSweepTest {

  private static final int MANY = 5;

  @Test
  void oneThatCannotBeEndedKeepsNoOtherOpen() throws Exception {
    VendorAnswers answers = new VendorAnswers(List.of());
    LastWords lastWords = new LastWords(answers, StrictJson.mapper(), new AccessLog(text -> text));
    Watch watch = new Watch(new Faults(), new Redaction(List.of(), List.of()), ended -> {});
    Limits limits = Limits.defaults().withTimes(Duration.ofMillis(1), Duration.ofMillis(1));
    CountDownLatch tried = new CountDownLatch(MANY);
    TCPNIOTransport transport = TCPNIOTransportBuilder.newInstance().build();
    try (Connections connections =
        new Connections(limits, lastWords, new Traffic(List.of(), answers, watch))) {
      for (int i = 0; i < MANY; i++) {
        try (SocketChannel channel = SocketChannel.open()) {
          connections.admit(new Failing(transport, channel, tried), true);
        }
      }

      assertThat(tried.await(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  /** A connection that cannot be ended; whichever the sweep comes to first, it fails. */
  private static final class Failing extends TCPNIOConnection {

    private final CountDownLatch tried;
    private boolean isTried;

    Failing(TCPNIOTransport transport, SocketChannel channel, CountDownLatch tried) {
      super(transport, channel);
      this.tried = tried;
    }

    @Override
    public void terminateSilently() {
      if (!isTried) {
        isTried = true;
        tried.countDown();
      }
      throw new IllegalStateException("This connection cannot be ended");
    }
  }
}

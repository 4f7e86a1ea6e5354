package dev.standin.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClosingTest {

  @Test
  void whatFailsKeepsNothingFromBeingClosed() {
    List<String> done = new ArrayList<>();
    IllegalStateException first = new IllegalStateException("first");
    StackOverflowError second = new StackOverflowError("second");

    assertThatThrownBy(
            () ->
                Closing.all(
                    () -> {
                      throw first;
                    },
                    () -> done.add("between"),
                    () -> {
                      throw second;
                    },
                    () -> done.add("last")))
        .isSameAs(first)
        .hasSuppressedException(second);

    assertThat(done).containsExactly("between", "last");
  }

  @Test
  void aHostThatNobodyKnowsIsReportedAsSuch() {
    ListenOptions loopback = ListenOptions.loopback();
    ListenOptions nowhere =
        new ListenOptions("nowhere.invalid", 0, Optional.empty(), loopback.limits(), Set.of());

    assertThatThrownBy(() -> StandinServer.start(ServerOptions.defaults().withListen(nowhere)))
        .isInstanceOf(StartException.class)
        .hasMessageContaining("Cannot listen on nowhere.invalid port 0");
  }
}

package dev.standin.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.conformance.model.Level;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResponseTimesTest {

  private static final Duration SLOW = Duration.ofSeconds(3);
  private final ResponseTimes pace = new ResponseTimes(Duration.ofSeconds(2));

  /** A busy machine makes one answer late; a server that is slow makes most of them late. */
  @ParameterizedTest
  @CsvSource({"9, 1, SHOULD", "1, 9, MUST"})
  void oneSlowAnswerWeighsLessThanASlowServer(int fast, int slow, Level expected) {
    note(pace, "get", fast, 10);
    note(pace, "get", slow, 3000);

    assertThat(pace.exceededBy("get", SLOW).map(usual -> pace.level("get", usual)))
        .contains(expected);
  }

  @Test
  void anOperationThatIsAlwaysSlowHasAReason() {
    note(pace, "get", 20, 10);
    note(pace, "restart", 9, 3000);

    assertThat(pace.exceededBy("restart", SLOW)).isEmpty();
    assertThat(pace.exceededBy("get", SLOW)).contains(Duration.ofMillis(10));
  }

  private static void note(ResponseTimes pace, String operation, int times, int millis) {
    IntStream.range(0, times).forEach(each -> pace.note(operation, Duration.ofMillis(millis)));
  }
}

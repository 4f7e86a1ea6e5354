package dev.standin.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.conformance.model.Level;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResponseTimesTest {

  /** A busy machine makes one answer late; a server that is slow makes most of them late. */
  @ParameterizedTest
  @CsvSource({"9, 1, SHOULD", "1, 9, MUST"})
  void oneSlowAnswerWeighsLessThanASlowServer(int fast, int slow, Level expected) {
    ResponseTimes pace = new ResponseTimes(Duration.ofSeconds(2));
    IntStream.range(0, fast).forEach(each -> pace.note(Duration.ofMillis(10)));
    IntStream.range(0, slow).forEach(each -> pace.note(Duration.ofSeconds(3)));

    assertThat(pace.exceededBy(Duration.ofSeconds(3)).map(pace::level)).contains(expected);
  }
}

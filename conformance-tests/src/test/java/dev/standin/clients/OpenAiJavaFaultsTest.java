package dev.standin.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.errors.InternalServerException;
import com.openai.errors.NotFoundException;
import com.openai.errors.OpenAIInvalidDataException;
import com.openai.errors.OpenAIIoException;
import dev.standin.server.junit.StandinExtension;
import dev.standin.server.store.ConversationState;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What OpenAI's Java client makes of failures. It asks up to three times. */
@Tag("long")
class OpenAiJavaFaultsTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(2);
  private static final Duration TOO_LATE = Duration.ofSeconds(3);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @RegisterExtension final StandinExtension standin = StandinExtension.create();

  private final RecordingSleeper sleeper = new RecordingSleeper();
  private OpenAIClient client;
  private String id;

  @BeforeEach
  void setUp() {
    client = client(Duration.ofMinutes(1));
    id = standin.conversation("azure").create();
  }

  @AfterEach
  void close() {
    client.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void succeedsOnceTheServerDoes(int failures) {
    standin.fault("azure").times(failures).status(500);

    assertThat(client.conversations().delete(id).deleted()).isTrue();

    assertThat(retryCounts()).isEqualTo(List.of("0", "1", "2").subList(0, failures + 1));
    assertThat(sleeper.waits()).hasSize(failures);
    standin.assertDeletedExactly("azure", id);
  }

  @Test
  void givesUpOnAServerThatGoesOnFailing() {
    standin.fault("azure").status(503);

    assertThatThrownBy(() -> client.conversations().delete(id))
        .isInstanceOf(InternalServerException.class)
        .hasMessage("503: Service Unavailable");

    assertThat(retryCounts()).containsExactly("0", "1", "2");
    standin.assertNothingDeleted();
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 503})
  void reportsAsUnknownWhatItDeletedItself(int status) {
    standin.fault("azure").once().after().status(status);

    assertThatThrownBy(() -> client.conversations().delete(id))
        .isInstanceOf(NotFoundException.class);

    assertThat(statuses()).containsExactly(status, 404);
    assertThat(retryCounts()).containsExactly("0", "1");
    standin.assertDeletedExactly("azure", id);
  }

  @Test
  void asksAgainWhenTheConnectionIsLost() {
    standin.fault("azure").once().drop();

    assertThat(client.conversations().delete(id).deleted()).isTrue();

    assertThat(statuses()).containsExactly(0, 200);
    assertThat(retryCounts()).containsExactly("0", "1");
    standin.assertDeletedExactly("azure", id);
  }

  @Test
  void givesUpWhenTheConnectionIsLostEachTime() {
    standin.fault("azure").drop();

    assertThatThrownBy(() -> client.conversations().delete(id))
        .isInstanceOf(OpenAIIoException.class);

    assertThat(retryCounts()).containsExactly("0", "1", "2");
    standin.assertNothingDeleted();
  }

  @Test
  void reportsAsUnknownWhatItDeletedBeforeTheConnectionWasLost() {
    standin.fault("azure").once().after().drop();

    assertThatThrownBy(() -> client.conversations().delete(id))
        .isInstanceOf(NotFoundException.class);

    assertThat(statuses()).containsExactly(0, 404);
    standin.assertDeletedExactly("azure", id);
  }

  @Test
  void doesNotAskAgainWhenTheAnswerIsCutShort() {
    standin.fault("azure").once().cut();

    assertThatThrownBy(() -> client.conversations().delete(id))
        .isInstanceOf(OpenAIInvalidDataException.class);

    standin.assertAsked(1);
    standin.assertDeletedExactly("azure", id);
  }

  @Test
  void reportsAsUnknownWhatItDidNotWaitFor() {
    standin.fault("azure").once().after().delay(TOO_LATE);

    OpenAIClient impatient = client(TIMEOUT);

    assertThatThrownBy(() -> impatient.conversations().delete(id))
        .isInstanceOf(NotFoundException.class);
    impatient.close();

    standin.awaitAsked(2, PATIENCE);
    // In the order in which they were answered.
    assertThat(retryCounts()).containsExactly("1", "0");
    assertThat(statuses()).containsExactly(404, 200);
    standin.assertDeletedExactly("azure", id);
  }

  @Test
  void isOvertakenByItsOwnRetry() {
    standin.fault("azure").once().delay(TOO_LATE);

    OpenAIClient impatient = client(TIMEOUT);

    assertThat(impatient.conversations().delete(id).deleted()).isTrue();
    impatient.close();

    standin.awaitAsked(2, PATIENCE);
    assertThat(retryCounts()).containsExactly("1", "0");
    assertThat(statuses()).containsExactly(200, 404);
    standin.assertDeletedExactly("azure", id);
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 503})
  void waitsAsLongAsItIsTold(int status) {
    standin.fault("azure").once().retryAfter(Duration.ofSeconds(7)).status(status);

    assertThat(client.conversations().delete(id).deleted()).isTrue();

    assertThat(sleeper.waits()).containsExactly(Duration.ofSeconds(7));
    assertThat(statuses()).containsExactly(status, 200);
    standin.assertState("azure", id, ConversationState.DELETED);
  }

  /** That is its HTTP library's doing, and the client does not count it. */
  @Test
  void doesNotCountARetryThatIsWantedAtOnce() {
    standin.fault("azure").once().retryAfter(Duration.ZERO).status(503);

    assertThat(client.conversations().delete(id).deleted()).isTrue();

    assertThat(retryCounts()).containsExactly("0", "0");
    assertThat(sleeper.waits()).isEmpty();
  }

  private OpenAIClient client(Duration timeout) {
    return OpenAIOkHttpClient.builder()
        .baseUrl(standin.baseUrl("azure"))
        .apiKey("any")
        .timeout(timeout)
        .sleeper(sleeper)
        .build();
  }

  private List<String> retryCounts() {
    return standin.requests().stream()
        .flatMap(exchange -> exchange.request().header("x-stainless-retry-count").stream())
        .toList();
  }

  /** What was answered; 0 where nothing was. */
  private List<Integer> statuses() {
    return standin.requests().stream()
        .map(exchange -> exchange.answer().map(answer -> answer.status()).orElse(0))
        .toList();
  }
}

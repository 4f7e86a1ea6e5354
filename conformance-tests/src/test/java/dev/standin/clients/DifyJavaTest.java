package dev.standin.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.standin.server.junit.Standin;
import dev.standin.server.junit.StandinExtension;
import io.github.imfangs.dify.client.DifyChatClient;
import io.github.imfangs.dify.client.DifyClientFactory;
import io.github.imfangs.dify.client.exception.DifyApiException;
import java.io.IOException;
import java.time.Duration;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A Java client for Dify, as it is. */
@ExtendWith(StandinExtension.class)
@Tag("long")
class DifyJavaTest {

  private final Standin standin;
  private final String id;
  private final DifyChatClient client;

  DifyJavaTest(Standin standin) {
    this.standin = standin;
    id = standin.conversation("dify").owner("alice").messages("Hello").create();
    client =
        DifyClientFactory.createChatClient(standin.baseUrl("dify"), standin.credential("dify"));
  }

  @Test
  void deletes() throws Exception {
    standin.conversation("dify").owner("alice").create();

    assertThat(client.deleteConversation(id, "alice")).isNull();

    standin.assertDeletedExactly("dify", id);
    assertThat(standin.requests())
        .extracting(exchange -> exchange.request().body().text())
        .containsExactly("{\"user\":\"alice\"}");
  }

  @Test
  void isToldThatItWasDeletedAlready() throws Exception {
    client.deleteConversation(id, "alice");

    assertRefused(client, 404, "not_found", "Conversation Not Exists.");

    standin.assertDeletedExactly("dify", id);
  }

  @Test
  void itsWrongKeyIsNotTaken() {
    DifyChatClient other = DifyClientFactory.createChatClient(standin.baseUrl("dify"), "wrong");

    assertRefused(other, 401, "unauthorized", "Access token is invalid");

    standin.assertNothingDeleted();
  }

  @Test
  void reportsAFailure() {
    standin.fault("dify").once().status(503);

    assertThat(refusal(client).getStatusCode()).isEqualTo(503);

    standin.assertNothingDeleted();
  }

  @Test
  void reportsALostConnection() {
    standin.fault("dify").once().drop();

    assertThatThrownBy(() -> client.deleteConversation(id, "alice"))
        .isInstanceOf(IOException.class);

    standin.assertNothingDeleted();
  }

  @Test
  void doesNotKnowOfAnAnswerThatIsCutShort() {
    standin.fault("dify").once().cut();

    assertThatThrownBy(() -> client.deleteConversation(id, "alice"))
        .isInstanceOf(IOException.class);

    standin.assertDeletedExactly("dify", id);
  }

  @Test
  void doesNotKnowOfWhatItDidNotWaitFor() {
    DifyChatClient impatient =
        DifyClientFactory.createChatClient(
            standin.baseUrl("dify"),
            standin.credential("dify"),
            new OkHttpClient.Builder().callTimeout(Duration.ofSeconds(1)).build());
    standin.fault("dify").once().delay(Duration.ofSeconds(2));

    assertThatThrownBy(() -> impatient.deleteConversation(id, "alice"))
        .isInstanceOf(IOException.class);

    standin.awaitAsked(1, Duration.ofSeconds(30));
    standin.assertDeletedExactly("dify", id);
  }

  private void assertRefused(DifyChatClient by, int status, String code, String message) {
    DifyApiException refused = refusal(by);
    assertThat(refused.getStatusCode()).isEqualTo(status);
    assertThat(refused.getErrorCode()).isEqualTo(code);
    assertThat(refused.getErrorMessage()).isEqualTo(message);
  }

  private DifyApiException refusal(DifyChatClient by) {
    return catchThrowableOfType(DifyApiException.class, () -> by.deleteConversation(id, "alice"));
  }
}

package dev.standin.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.standin.server.exchange.Exchange;
import dev.standin.server.junit.Standin;
import dev.standin.server.junit.StandinExtension;
import dev.standin.server.store.ConversationState;
import io.github.imfangs.dify.client.DifyChatClient;
import io.github.imfangs.dify.client.DifyClientFactory;
import io.github.imfangs.dify.client.exception.DifyApiException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A Java client for Dify, as it is. It does not ask again; its HTTP library sometimes does. */
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

    assertRefused(client, "alice", 404, "not_found", "Conversation Not Exists.");

    assertThat(reasons()).containsExactly("", "it was deleted already");
    standin.assertDeletedExactly("dify", id);
  }

  @Test
  void isToldNothingOfSomebodyElses() {
    assertRefused(client, "bob", 404, "not_found", "Conversation Not Exists.");

    assertThat(reasons()).containsExactly("it is somebody else's");
    standin.assertNothingDeleted();
  }

  @Test
  void itsWrongKeyIsNotTaken() {
    DifyChatClient other = DifyClientFactory.createChatClient(standin.baseUrl("dify"), "wrong");

    assertRefused(other, "alice", 401, "unauthorized", "Access token is invalid");

    standin.assertNothingDeleted();
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 503})
  void doesNotAskAgain(int status) {
    standin.fault("dify").once().status(status);

    assertThat(refusal(client, "alice").getStatusCode()).isEqualTo(status);

    standin.assertAsked(1);
    standin.assertNothingDeleted();
  }

  @Test
  void reportsAFailureThoughItDeleted() {
    standin.fault("dify").once().after().status(500);

    assertThat(refusal(client, "alice").getStatusCode()).isEqualTo(500);

    standin.assertAsked(1);
    standin.assertDeletedExactly("dify", id);
  }

  @Test
  void doesNotAskAgainWhenANewConnectionIsLost() {
    standin.fault("dify").once().drop();

    assertThatThrownBy(() -> client.deleteConversation(id, "alice"))
        .isInstanceOf(IOException.class);

    standin.assertAsked(1);
    standin.assertNothingDeleted();
  }

  @Test
  void asksAgainWhenAConnectionIsLostThatWasInUse() throws Exception {
    useConnection();
    standin.fault("dify").conversation(id).once().drop();

    client.deleteConversation(id, "alice");

    standin.assertAsked(3);
    standin.assertState("dify", id, ConversationState.DELETED);
  }

  @Test
  void reportsAsUnknownWhatItDeletedBeforeAConnectionInUseWasLost() throws Exception {
    useConnection();
    standin.fault("dify").conversation(id).once().after().drop();

    assertRefused(client, "alice", 404, "not_found", "Conversation Not Exists.");

    standin.assertAsked(3);
    standin.assertState("dify", id, ConversationState.DELETED);
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

    standin.assertAsked(0);
    standin.awaitAsked(1, Duration.ofSeconds(30));
    standin.assertDeletedExactly("dify", id);
  }

  private void useConnection() throws Exception {
    client.deleteConversation(standin.conversation("dify").owner("alice").create(), "alice");
  }

  private void assertRefused(
      DifyChatClient by, String user, int status, String code, String message) {
    DifyApiException refused = refusal(by, user);
    assertThat(refused.getStatusCode()).isEqualTo(status);
    assertThat(refused.getErrorCode()).isEqualTo(code);
    assertThat(refused.getErrorMessage()).isEqualTo(message);
  }

  private DifyApiException refusal(DifyChatClient by, String user) {
    return catchThrowableOfType(DifyApiException.class, () -> by.deleteConversation(id, user));
  }

  private List<String> reasons() {
    return standin.requests().stream()
        .map(Exchange::reason)
        .map(reason -> reason.orElse(""))
        .toList();
  }
}

package dev.standin.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.openai.azure.credential.AzureApiKeyCredential;
import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.errors.NotFoundException;
import com.openai.errors.OpenAIInvalidDataException;
import com.openai.errors.UnauthorizedException;
import com.openai.models.conversations.ConversationDeleteParams;
import com.openai.models.conversations.ConversationDeletedResource;
import dev.standin.server.ServerOptions;
import dev.standin.server.junit.Standin;
import dev.standin.server.junit.StandinExtension;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** OpenAI's Java client, as it is. */
@Tag("long")
class OpenAiJavaTest {

  @RegisterExtension final StandinExtension open = StandinExtension.create();

  @RegisterExtension
  final StandinExtension guarded =
      StandinExtension.with(ServerOptions.defaults().withCredential("azure", "right-key"));

  @Test
  void deletes() {
    String id = open.conversation("azure").messages("Hello").create();
    open.conversation("azure").create();

    ConversationDeletedResource deleted = bearer(open, "any").conversations().delete(id);

    assertThat(deleted.validate().id()).isEqualTo(id);
    assertThat(deleted.deleted()).isTrue();
    assertThat(deleted._object_().asStringOrThrow()).isEqualTo("conversation.deleted");
    assertThat(deleted._allProperties()).containsOnlyKeys("id", "object", "deleted");
    open.assertDeletedExactly("azure", id);
    open.assertAsked(1);
  }

  @Test
  void isToldThatItWasDeletedAlready() {
    String id = open.conversation("azure").create();
    OpenAIClient client = bearer(open, "any");
    client.conversations().delete(id);

    NotFoundException refused =
        catchThrowableOfType(NotFoundException.class, () -> client.conversations().delete(id));

    assertThat(refused).hasMessage("404: Conversation with id '%s' not found.".formatted(id));
    assertThat(refused.type()).hasValue("invalid_request_error");
    assertThat(refused.code()).isEmpty();
    assertThat(refused.param()).isEmpty();
    open.assertDeletedExactly("azure", id);
  }

  @Test
  void itsKeysAreTaken() {
    String first = guarded.conversation("azure").create();
    String second = guarded.conversation("azure").create();

    bearer(guarded, "right-key").conversations().delete(first);
    apiKey(guarded, "right-key").conversations().delete(second);

    guarded.assertDeletedExactly("azure", first, second);
    assertThat(header("Authorization")).containsExactly("Bearer ***");
    assertThat(header("api-key")).containsExactly("***");
  }

  @Test
  void itsWrongKeysAreNot() {
    String id = guarded.conversation("azure").create();

    for (OpenAIClient client : List.of(bearer(guarded, "wrong"), apiKey(guarded, "wrong"))) {
      UnauthorizedException refused =
          catchThrowableOfType(
              UnauthorizedException.class, () -> client.conversations().delete(id));
      assertThat(refused).hasMessageStartingWith("401: ");
      assertThat(refused.type()).isPresent();
    }

    guarded.assertNothingDeleted();
    guarded.assertAsked(2);
  }

  @Test
  void anIsolationKeyIsAnotherHeader() {
    String id = open.conversation("azure").owner("alice").create();
    OpenAIClient client = bearer(open, "any");

    assertThatThrownBy(() -> client.conversations().delete(id))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> client.conversations().delete(isolated(id, "bob")))
        .isInstanceOf(NotFoundException.class);
    open.assertNothingDeleted();
    assertThat(client.conversations().delete(isolated(id, "alice")).deleted()).isTrue();

    open.assertDeletedExactly("azure", id);
  }

  @Test
  void anIdIsPercentEncoded() {
    String id = open.conversation("azure").id("conv a/b%ü?").create();

    assertThat(bearer(open, "any").conversations().delete(id).id()).isEqualTo(id);

    open.assertDeletedExactly("azure", id);
    assertThat(open.requests())
        .extracting(exchange -> exchange.request().target())
        .containsExactly("/openai/v1/conversations/conv%20a%2Fb%25%C3%BC%3F");
  }

  @Test
  void asksAgainAfterAStatus() {
    String id = open.conversation("azure").create();
    open.fault("azure").once().retryAfter(Duration.ZERO).status(503);

    assertThat(bearer(open, "any").conversations().delete(id).deleted()).isTrue();

    open.assertDeletedExactly("azure", id);
  }

  @Test
  void asksAgainWhenTheConnectionIsLost() {
    String id = open.conversation("azure").create();
    open.fault("azure").once().drop();

    assertThat(bearer(open, "any").conversations().delete(id).deleted()).isTrue();

    open.assertDeletedExactly("azure", id);
  }

  @Test
  void cannotReadAnAnswerThatIsCutShort() {
    String id = open.conversation("azure").create();
    open.fault("azure").once().cut();

    assertThatThrownBy(() -> bearer(open, "any").conversations().delete(id))
        .isInstanceOf(OpenAIInvalidDataException.class);

    open.assertDeletedExactly("azure", id);
  }

  @Test
  void reportsAsUnknownWhatItDidNotWaitFor() {
    String id = open.conversation("azure").create();
    open.fault("azure").once().after().delay(Duration.ofSeconds(3));
    OpenAIClient impatient =
        bearer(open, "any").withOptions(options -> options.timeout(Duration.ofSeconds(2)));

    assertThatThrownBy(() -> impatient.conversations().delete(id))
        .isInstanceOf(NotFoundException.class);

    open.awaitAsked(2, Duration.ofSeconds(30));
    open.assertDeletedExactly("azure", id);
  }

  private static OpenAIClient bearer(Standin standin, String key) {
    return OpenAIOkHttpClient.builder().baseUrl(standin.baseUrl("azure")).apiKey(key).build();
  }

  private static OpenAIClient apiKey(Standin standin, String key) {
    return OpenAIOkHttpClient.builder()
        .baseUrl(standin.baseUrl("azure"))
        .credential(AzureApiKeyCredential.create(key))
        .build();
  }

  private static ConversationDeleteParams isolated(String id, String key) {
    return ConversationDeleteParams.builder()
        .conversationId(id)
        .putAdditionalHeader("x-ms-user-isolation-key", key)
        .build();
  }

  private List<String> header(String name) {
    return guarded.requests().stream()
        .flatMap(exchange -> exchange.request().header(name).stream())
        .toList();
  }
}

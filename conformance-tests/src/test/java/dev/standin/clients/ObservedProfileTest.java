package dev.standin.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.errors.NotFoundException;
import com.openai.errors.OpenAIInvalidDataException;
import com.openai.errors.UnauthorizedException;
import dev.standin.server.ServerOptions;
import dev.standin.server.junit.StandinExtension;
import io.github.imfangs.dify.client.DifyChatClient;
import io.github.imfangs.dify.client.DifyClientFactory;
import io.github.imfangs.dify.client.exception.DifyApiException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the clients make of the services as they were seen to answer. */
@Tag("long")
class ObservedProfileTest {

  @RegisterExtension
  final StandinExtension standin =
      StandinExtension.with(
          ServerOptions.defaults().withProfile("observed").withCredential("azure", "right-key"));

  @Test
  void aRefusalWithoutATypeIsThereUntilItsTypeIsAskedFor() {
    String id = standin.conversation("azure").create();

    UnauthorizedException refused =
        catchThrowableOfType(
            UnauthorizedException.class, () -> openAi("wrong").conversations().delete(id));

    assertThat(refused)
        .hasMessageStartingWith("401: Access denied due to invalid subscription key");
    assertThat(refused.code()).hasValue("401");
    assertThatThrownBy(refused::type).isInstanceOf(OpenAIInvalidDataException.class);
    standin.assertNothingDeleted();
  }

  @Test
  void whatIsGoneHasACode() {
    String id = standin.conversation("azure").create();
    OpenAIClient client = openAi("right-key");
    assertThat(client.conversations().delete(id).deleted()).isTrue();

    NotFoundException refused =
        catchThrowableOfType(NotFoundException.class, () -> client.conversations().delete(id));

    assertThat(refused.code()).hasValue("invalid_request_error");
    assertThat(refused.param()).hasValue("conversation_id");
    standin.assertDeletedExactly("azure", id);
  }

  @Test
  void difysTypeWithoutABodyIsNoMatter() throws Exception {
    String id = standin.conversation("dify").owner("alice").create();

    assertThat(dify().deleteConversation(id, "alice")).isNull();

    standin.assertDeletedExactly("dify", id);
  }

  @Test
  void whatIsNoJsonIsAnUnknownError() {
    DifyApiException refused =
        catchThrowableOfType(
            DifyApiException.class, () -> dify().deleteConversation("no-uuid", "alice"));

    assertThat(refused.getStatusCode()).isEqualTo(404);
    assertThat(refused.getErrorCode()).isEqualTo("unknown_error");
  }

  private OpenAIClient openAi(String key) {
    return OpenAIOkHttpClient.builder().baseUrl(standin.baseUrl("azure")).apiKey(key).build();
  }

  private DifyChatClient dify() {
    return DifyClientFactory.createChatClient(standin.baseUrl("dify"), standin.credential("dify"));
  }
}

package dev.standin.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.JsonValue;
import com.openai.errors.NotFoundException;
import com.openai.models.conversations.Conversation;
import com.openai.models.conversations.ConversationCreateParams;
import com.openai.models.conversations.ConversationUpdateParams;
import com.openai.models.conversations.items.ConversationItem;
import com.openai.models.responses.EasyInputMessage;
import dev.standin.server.junit.Standin;
import dev.standin.server.junit.StandinExtension;
import io.github.imfangs.dify.client.DifyChatClient;
import io.github.imfangs.dify.client.DifyClientFactory;
import io.github.imfangs.dify.client.enums.ResponseMode;
import io.github.imfangs.dify.client.model.chat.ChatMessage;
import io.github.imfangs.dify.client.model.chat.ChatMessageResponse;
import io.github.imfangs.dify.client.model.chat.ConversationListResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The vendors' Java clients, as they are, from the first request to the last. */
@ExtendWith(StandinExtension.class)
@Tag("long")
class WholeRunTest {

  private final Standin standin;

  WholeRunTest(Standin standin) {
    this.standin = standin;
  }

  @Test
  void openAiMakesGetsDeletesAndGetsAgain() {
    OpenAIClient client =
        OpenAIOkHttpClient.builder()
            .baseUrl(standin.baseUrl("azure"))
            .apiKey(standin.credential("azure"))
            .build();
    Conversation made =
        client
            .conversations()
            .create(
                ConversationCreateParams.builder()
                    .metadata(
                        ConversationCreateParams.Metadata.builder()
                            .putAdditionalProperty("topic", JsonValue.from("demo"))
                            .build())
                    .addItem(
                        EasyInputMessage.builder()
                            .role(EasyInputMessage.Role.USER)
                            .content("Hello")
                            .build())
                    .build());
    String id = made.validate().id();
    Conversation other = client.conversations().create();

    assertThat(client.conversations().retrieve(id).validate()).isEqualTo(made);
    assertThat(made._metadata()).isEqualTo(JsonValue.from(Map.of("topic", "demo")));
    assertThat(client.conversations().items().list(id).autoPager())
        .extracting(ConversationItem::asMessage)
        .extracting(message -> message.validate().content().get(0).asText().text())
        .containsExactly("Hello");
    Conversation updated =
        client
            .conversations()
            .update(
                id,
                ConversationUpdateParams.builder()
                    .metadata(
                        ConversationUpdateParams.Metadata.builder()
                            .putAdditionalProperty("topic", JsonValue.from("done"))
                            .build())
                    .build());
    assertThat(updated._metadata()).isEqualTo(JsonValue.from(Map.of("topic", "done")));

    assertThat(client.conversations().delete(id).deleted()).isTrue();

    assertThatThrownBy(() -> client.conversations().retrieve(id))
        .isInstanceOf(NotFoundException.class)
        .hasMessage("404: Conversation with id '%s' not found.".formatted(id));
    assertThat(client.conversations().retrieve(other.id()).validate()).isEqualTo(other);
    standin.assertDeletedExactly("azure", id);
    client.close();
  }

  @Test
  void difyIsSentMessagesListsDeletesAndListsAgain() throws Exception {
    DifyChatClient client =
        DifyClientFactory.createChatClient(standin.baseUrl("dify"), standin.credential("dify"));
    List<String> made = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      made.add(0, send(client, null).getConversationId());
    }
    String last = made.get(4);
    assertThat(send(client, last).getConversationId()).isEqualTo(last);
    assertThat(client.getMessages(last, "alice", null, 10).getData())
        .extracting("query")
        .containsExactly("Hello", "Hello");
    made.remove(4);
    made.add(0, last);

    assertThat(listed(client)).isEqualTo(made);
    for (String id : made.subList(1, 4)) {
      client.deleteConversation(id, "alice");
    }

    assertThat(listed(client)).containsExactly(made.get(0), made.get(4));
    assertThat(client.getConversations("bob", null, 20, null).getData()).isEmpty();
    standin.assertDeletedExactly("dify", made.subList(1, 4).toArray(String[]::new));
  }

  private static ChatMessageResponse send(DifyChatClient client, @Nullable String conversation)
      throws Exception {
    return client.sendChatMessage(
        ChatMessage.builder()
            .query("Hello")
            .user("alice")
            .conversationId(conversation)
            .responseMode(ResponseMode.BLOCKING)
            .build());
  }

  /** By pages of two. */
  private static List<String> listed(DifyChatClient client) throws Exception {
    List<String> ids = new ArrayList<>();
    ConversationListResponse page;
    do {
      String last = ids.isEmpty() ? null : ids.get(ids.size() - 1);
      page = client.getConversations("alice", last, 2, null);
      page.getData().forEach(each -> ids.add(each.getId()));
    } while (page.getHasMore());
    return ids;
  }
}

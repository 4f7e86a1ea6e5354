package dev.standin.server.dify;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.standin.generated.dify.companion.model.GetConversationHistory200Response;
import dev.standin.generated.dify.companion.model.Message;
import dev.standin.generated.dify.companion.model.SendChatMessage200Response;
import dev.standin.generated.dify.companion.model.SendChatMessage200ResponseEvent;
import dev.standin.server.store.StoredConversation;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What is said in a conversation as Dify shows it: each question with its answer. */
final class DifyMessages {

  private DifyMessages() {}

  /** Oldest first. The store has texts: question and answer take turns. */
  static List<Message> of(StoredConversation conversation, List<String> texts) {
    return IntStream.range(0, (texts.size() + 1) / 2)
        .mapToObj(i -> message(conversation, i, texts))
        .toList();
  }

  /** The last of these before this one, so many at most; if it is none of them, of all. */
  static GetConversationHistory200Response before(
      @Nullable String id, List<Message> all, int limit) {
    int end =
        IntStream.range(0, all.size())
            .filter(i -> all.get(i).id().equals(id))
            .findFirst()
            .orElse(all.size());
    int start = Math.max(0, end - limit);
    return new GetConversationHistory200Response(limit, start > 0, all.subList(start, end));
  }

  /** What is answered to the last of these, which was just said. */
  static SendChatMessage200Response answer(StoredConversation said, List<Message> messages) {
    Message last = messages.get(messages.size() - 1);
    return new SendChatMessage200Response(
        SendChatMessage200ResponseEvent.MESSAGE,
        last.id(),
        last.id(),
        last.id(),
        last.conversationId(),
        "advanced-chat",
        last.answer(),
        Map.of(),
        said.lastActivityAt().getEpochSecond());
  }

  private static Message message(StoredConversation conversation, int i, List<String> texts) {
    String id = conversation.key().id();
    return new Message(
        UUID.nameUUIDFromBytes((id + "/" + i).getBytes(UTF_8)).toString(),
        id,
        Map.of(),
        texts.get(2 * i),
        2 * i + 1 < texts.size() ? texts.get(2 * i + 1) : "",
        conversation.createdAt().getEpochSecond());
  }
}

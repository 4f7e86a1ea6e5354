package dev.standin.server.botpress;

import dev.standin.generated.botpress.companion.model.Conversation;
import dev.standin.generated.botpress.companion.model.Direction;
import dev.standin.generated.botpress.companion.model.Message;
import dev.standin.generated.botpress.companion.model.MessageType;
import dev.standin.generated.botpress.companion.model.Payload;
import dev.standin.generated.botpress.companion.model.Refused;
import dev.standin.server.store.StoredConversation;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Conversations and their messages as Botpress shows them. */
final class BotpressViews {

  /** What a conversation's channel is kept under: no tag has this name. */
  static final String CHANNEL = "";

  private BotpressViews() {}

  /** What the client library makes an error of its own of; of an empty object it makes none. */
  static Refused notFound(String id) {
    return new Refused()
        .id("err_standin")
        .code(404)
        .type("ResourceNotFound")
        .message("Conversation \"%s\" not found".formatted(id));
  }

  static String channel(StoredConversation stored) {
    return stored.metadata().getOrDefault(CHANNEL, "channel");
  }

  static boolean hasTags(StoredConversation stored, Map<String, String> tags) {
    return conversation(stored).tags().entrySet().containsAll(tags.entrySet());
  }

  static Conversation conversation(StoredConversation stored) {
    Map<String, String> tags = new HashMap<>(stored.metadata());
    tags.remove(CHANNEL);
    return new Conversation(
        stored.key().id(),
        stored.createdAt().atOffset(ZoneOffset.UTC),
        stored.lastActivityAt().atOffset(ZoneOffset.UTC),
        channel(stored),
        "standin",
        tags);
  }

  /** Latest first. The store has texts: what comes in and what goes out take turns. */
  static List<Message> messages(StoredConversation stored, List<String> texts) {
    int last = texts.size() - 1;
    return IntStream.rangeClosed(0, last)
        .mapToObj(i -> message(stored, last - i, texts.get(last - i)))
        .toList();
  }

  private static Message message(StoredConversation stored, int position, String text) {
    boolean incoming = position % 2 == 0;
    return new Message(
        "msg_%s_%d".formatted(stored.key().id(), position),
        stored.createdAt().atOffset(ZoneOffset.UTC),
        stored.createdAt().atOffset(ZoneOffset.UTC),
        MessageType.TEXT,
        new Payload(text),
        incoming ? Direction.INCOMING : Direction.OUTGOING,
        incoming ? "user_standin" : "user_bot",
        stored.key().id(),
        Map.of());
  }
}

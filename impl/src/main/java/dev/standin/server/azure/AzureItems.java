package dev.standin.server.azure;

import dev.standin.generated.azure.companion.model.Message;
import dev.standin.generated.azure.companion.model.MessageContentInner;
import dev.standin.generated.azure.companion.model.MessageContentInnerType;
import dev.standin.generated.azure.companion.model.MessageRole;
import dev.standin.generated.azure.companion.model.MessageStatus;
import dev.standin.generated.azure.companion.model.MessageType;
import dev.standin.server.store.StoredConversation;
import dev.standin.server.vendor.VendorConversations;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A conversation's messages as items. The store has their texts: user and assistant take turns. */
final class AzureItems {

  private AzureItems() {}

  /** The items of these texts, oldest first or latest first. */
  static List<Message> of(StoredConversation conversation, List<String> texts, boolean ascending) {
    List<Message> items =
        IntStream.range(0, texts.size())
            .mapToObj(i -> item(conversation, i, texts.get(i)))
            .collect(Collectors.toList());
    if (!ascending) {
      Collections.reverse(items);
    }
    return items;
  }

  private static Message item(StoredConversation conversation, int position, String text) {
    return new Message(
        "msg_%s_%d".formatted(conversation.key().id(), position),
        MessageType.MESSAGE,
        MessageStatus.COMPLETED,
        position % 2 == 0 ? MessageRole.USER : MessageRole.ASSISTANT,
        List.of(new MessageContentInner(MessageContentInnerType.TEXT, text)));
  }

  /** The texts in items as a client sends them: a message's content is a text or has some in it. */
  static List<String> texts(List<Map<String, Object>> items) {
    return items.stream().flatMap(item -> text(item.get("content")).stream()).toList();
  }

  private static Optional<String> text(@Nullable Object content) {
    if (content instanceof String text) {
      return Optional.of(text);
    }
    return content instanceof List<?> parts
        ? Optional.of(String.join("\n", VendorConversations.texts(parts)))
        : Optional.empty();
  }
}

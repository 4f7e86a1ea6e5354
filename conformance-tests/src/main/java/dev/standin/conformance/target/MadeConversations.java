package dev.standin.conformance.target;

import dev.standin.conformance.target.api.Target.Conversation;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Of each source the conversation that was made last, and those that cases share. */
final class MadeConversations {

  private final Map<ConversationSource, Conversation> latest = new ConcurrentHashMap<>();
  private final Map<Owned, Conversation> shared = new ConcurrentHashMap<>();

  private record Owned(ConversationSource source, Map<String, String> owner) {}

  void made(ConversationSource source, Conversation conversation) {
    latest.put(source, conversation);
  }

  Optional<Conversation> latest(Optional<Thing> thing) {
    return thing.map(Thing::source).map(latest::get);
  }

  /** The one that is shared by cases that do not change it. */
  Conversation shared(
      ConversationSource source, Map<String, String> owner, Supplier<Conversation> maker) {
    return shared.computeIfAbsent(new Owned(source, owner), key -> maker.get());
  }

  /** Shares those no longer that a request may have changed all the same. */
  void changed(Thing thing) {
    shared.keySet().removeIf(key -> key.source().equals(thing.source()));
  }
}

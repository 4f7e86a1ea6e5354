package dev.standin.conformance.target;

import dev.standin.conformance.target.api.Target.Conversation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Of each source the conversation that was made last, and those that no case has changed. */
final class MadeConversations {

  private final Map<ConversationSource, Conversation> latest = new ConcurrentHashMap<>();
  private final Map<ConversationSource, Queue<Conversation>> unchanged = new ConcurrentHashMap<>();

  void made(ConversationSource source, Conversation conversation) {
    latest.put(source, conversation);
  }

  Optional<Conversation> latest(Optional<Thing> thing) {
    return thing.map(Thing::source).map(latest::get);
  }

  /**
   * One that no case has changed, and no other case gets until it is given back.
   *
   * @param owner whose it has to be; nobody's if empty
   * @param owners names of the values that scope conversations
   */
  Optional<Conversation> takeUnchanged(
      ConversationSource source, Map<String, String> owner, Set<String> owners) {
    Queue<Conversation> all = unchanged.getOrDefault(source, new ConcurrentLinkedQueue<>());
    return List.copyOf(all).stream()
        .filter(
            each ->
                owners.stream()
                    .allMatch(name -> Objects.equals(each.owner().get(name), owner.get(name))))
        .filter(all::remove)
        .findFirst();
  }

  void giveBack(ConversationSource source, Conversation conversation) {
    unchanged.computeIfAbsent(source, key -> new ConcurrentLinkedQueue<>()).add(conversation);
  }
}

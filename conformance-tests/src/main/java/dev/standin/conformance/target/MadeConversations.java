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

/** Of each source what was made: the last, what no case has changed, and ids given twice. */
final class MadeConversations {

  private final Map<ConversationSource, Conversation> latest = new ConcurrentHashMap<>();
  private final Map<ConversationSource, Queue<Conversation>> unchanged = new ConcurrentHashMap<>();
  private final Map<ConversationSource, Set<String>> ids = new ConcurrentHashMap<>();
  private final Map<ConversationSource, Set<String>> givenAgain = new ConcurrentHashMap<>();

  void made(ConversationSource source, Conversation conversation) {
    latest.put(source, conversation);
    if (!in(ids, source).add(conversation.id())) {
      in(givenAgain, source).add(conversation.id());
    }
  }

  /** Ids that the server gave to something new after something else had them. */
  Set<String> idsGivenAgain(ConversationSource source) {
    return Set.copyOf(in(givenAgain, source));
  }

  private static Set<String> in(
      Map<ConversationSource, Set<String>> all, ConversationSource source) {
    return all.computeIfAbsent(source, key -> ConcurrentHashMap.newKeySet());
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

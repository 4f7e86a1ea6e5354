package dev.standin.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What texts may be in a conversation, and what becomes of the others. */
abstract class TextContract extends StoreContract {

  private static final List<String> UNSTORABLE =
      List.of("a\0", "\ud83d", "\ude42", "\ude42\ud83d", "\ud83da");

  @Test
  void keepsTheLongestTextsOfTheLargestCharacters() {
    ConversationKey key =
        ConversationKey.owned(
            "dify", noise(Conversation.MAX_ID_LENGTH), noise(Conversation.MAX_OWNER_LENGTH));
    List<String> messages = List.of(noise(Conversation.MAX_MESSAGE_LENGTH), "", "\ud83d\ude42");
    store.add(List.of(new Conversation(key, messages)));

    assertThat(store.find("dify", key.id()).orElseThrow().key()).isEqualTo(key);
    assertThat(store.messages("dify", key.id())).isEqualTo(messages);
    assertThat(store.delete(key)).isTrue();
  }

  @Test
  void everyCharacterCounts() {
    List<String> ids = List.of("a", "A", "a ", " a", "\u00e4", "a\u0308", "a\n", "%", "_");
    for (String id : ids) {
      store.add(List.of(new Conversation(ConversationKey.unowned("tavus", id), List.of(id))));
    }
    for (String id : ids) {
      assertThat(store.messages("tavus", id)).containsExactly(id);
      assertThat(store.delete(ConversationKey.unowned("tavus", id))).isTrue();
    }
  }

  @Test
  void refusesLongerOnes() {
    String id = "x".repeat(Conversation.MAX_ID_LENGTH + 1);
    String owner = "x".repeat(Conversation.MAX_OWNER_LENGTH + 1);
    String message = "x".repeat(Conversation.MAX_MESSAGE_LENGTH + 1);

    assertRefused(ConversationKey.unowned("tavus", id), "", "'id' has to have 1 to 512 characters");
    assertRefused(ConversationKey.unowned("tavus", ""), "", "'id' has to have 1 to 512 characters");
    assertRefused(ConversationKey.owned("dify", "a", owner), "", "the owner may have 2048");
    assertRefused(KEY, message, "a message may have 1048576 characters");
    assertReachesNothing(ConversationKey.unowned("tavus", id));
    assertReachesNothing(ConversationKey.owned("tavus", "a", owner));
  }

  @Test
  void refusesWhatPostgresqlCannotStoreAndFindsNothingByIt() {
    for (String text : UNSTORABLE) {
      String why = "has a character that cannot be stored";
      assertRefused(ConversationKey.unowned("tavus", text), "", "the id " + why);
      assertRefused(ConversationKey.owned("dify", "a", text), "", "the owner " + why);
      assertRefused(KEY, text, "message 2 " + why);
      assertReachesNothing(ConversationKey.unowned("tavus", text));
      assertReachesNothing(ConversationKey.unowned(text, "a"));
      assertReachesNothing(ConversationKey.owned("dify", "a", text));
    }
  }

  private static void assertRefused(ConversationKey key, String message, String why) {
    assertThatThrownBy(() -> new Conversation(key, List.of("first", message)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why);
  }

  private void assertReachesNothing(ConversationKey key) {
    assertThat(store.delete(key)).isFalse();
    assertThat(store.softDelete(key)).isFalse();
    assertThat(store.find(key.api(), key.id())).isEmpty();
    assertThat(store.messages(key.api(), key.id())).isEmpty();
    assertThat(store.clear(Optional.of(key.api()))).isZero();
    assertThat(store.anyActive(key.api())).isEmpty();
    assertThat(store.count(key.api()).values()).containsOnly(0L);
    Optional<String> api = Optional.of(key.api());
    assertThat(store.list(new ConversationQuery(api, key.owner(), Optional.empty(), 0, 1)))
        .isEmpty();
  }

  /** Ideographs, each of three bytes in UTF-8, that cannot be compressed. */
  private static String noise(int length) {
    return new Random(length)
        .ints(length, 0x4E00, 0x9FFF)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}

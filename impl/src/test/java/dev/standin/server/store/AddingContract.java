package dev.standin.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What can be added to every store, and what is forgotten of it. */
abstract class AddingContract extends StoreContract {

  @Test
  void addsAllOrNone() {
    store.add(List.of(conversation(KEY)));

    assertConflict(KEY, List.of(conversation(OTHER), conversation(KEY)));
    assertThat(store.find("tavus", "c2")).isEmpty();
    assertThat(store.messages("tavus", "c1")).hasSize(2);
  }

  @Test
  void refusesTheSameIdTwiceWhoeverOwnsIt() {
    ConversationKey alices = ConversationKey.owned("dify", "d1", "alice");
    ConversationKey bobs = ConversationKey.owned("dify", "d1", "bob");

    assertConflict(bobs, List.of(conversation(alices), conversation(bobs)));
    assertThat(store.find("dify", "d1")).isEmpty();
  }

  @Test
  void addsNothingWhenOnlyTheLastOfManyIsThere() {
    store.add(List.of(conversation(KEY)));
    Stream<Conversation> many = IntStream.range(0, 12_000).mapToObj(AddingContract::numbered);

    assertConflict(KEY, Stream.concat(many, Stream.of(conversation(KEY))).toList());
    assertThat(store.count("tavus")).containsEntry(ConversationState.ACTIVE, 1L);
  }

  @Test
  void keepsTheOrderOfManyAndOfTheirMessages() {
    store.add(IntStream.range(0, 12_000).mapToObj(AddingContract::numbered).toList());

    assertThat(store.list(ConversationQuery.all(20_000)))
        .extracting(each -> each.key().id())
        .isEqualTo(IntStream.range(0, 12_000).mapToObj(i -> "n" + i).toList());
    for (int i : List.of(0, 4_999, 5_000, 11_999)) {
      assertThat(store.messages("tavus", "n" + i)).containsExactly("b" + i, "a" + i);
    }
  }

  @Test
  void anIdThatWasDeletedMayBeMadeAgain() {
    store.add(List.of(conversation(KEY), conversation(OTHER)));
    store.delete(KEY);

    ConversationKey ofAlice = ConversationKey.owned("tavus", "c1", "alice");
    store.add(List.of(numbered(1), conversation(ofAlice), numbered(2)));

    assertThat(store.list(ConversationQuery.all(10)))
        .extracting(each -> each.key().id())
        .containsExactly("c2", "n1", "c1", "n2");
    StoredConversation again = store.find("tavus", "c1").orElseThrow();
    assertThat(again.state()).isEqualTo(ConversationState.ACTIVE);
    assertThat(again.deletedAt()).isEmpty();
    assertThat(again.key()).isEqualTo(ofAlice);
    assertThat(store.messages("tavus", "c1")).hasSize(2);
    assertThat(store.messages("tavus", "n2")).containsExactly("b2", "a2");

    assertThat(store.delete(ofAlice)).isTrue();
    assertThat(store.list(ConversationQuery.all(10)))
        .extracting(each -> each.key().id())
        .containsExactly("c2", "n1", "c1", "n2");
  }

  @Test
  void aRefusedAdditionForgetsNoDeletedOne() {
    store.add(List.of(conversation(KEY), conversation(OTHER)));
    store.delete(KEY);

    assertConflict(OTHER, List.of(conversation(KEY), conversation(OTHER)));
    assertThat(store.find("tavus", "c1").orElseThrow().state())
        .isEqualTo(ConversationState.DELETED);
  }

  @Test
  void anIdThatWasSoftDeletedMayNotBeMadeAgain() {
    store.add(List.of(conversation(KEY)));
    store.softDelete(KEY);

    assertConflict(KEY, List.of(conversation(KEY)));
  }

  @Test
  void clearForgetsTheConversationsOfOneApiOrOfAll() {
    ConversationKey azures = ConversationKey.unowned("azure", "a1");
    store.add(List.of(conversation(KEY), conversation(OTHER), conversation(azures)));
    store.delete(KEY);

    assertThat(store.clear(Optional.of("tavus"))).isEqualTo(2);

    assertThat(store.find("tavus", "c1")).isEmpty();
    assertThat(store.messages("tavus", "c2")).isEmpty();
    assertThat(store.messages("azure", "a1")).hasSize(2);
    store.add(List.of(conversation(KEY)));
    assertThat(store.clear(Optional.empty())).isEqualTo(2);
    assertThat(store.list(ConversationQuery.all(10))).isEmpty();
    assertThat(store.clear(Optional.empty())).isZero();
  }

  private void assertConflict(ConversationKey key, List<Conversation> conversations) {
    assertThatThrownBy(() -> store.add(conversations))
        .isInstanceOfSatisfying(
            ConversationConflictException.class, e -> assertThat(e.key()).isEqualTo(key))
        .hasMessageContaining("%s has a conversation '%s' already".formatted(key.api(), key.id()));
  }

  private static Conversation numbered(int i) {
    return new Conversation(ConversationKey.unowned("tavus", "n" + i), List.of("b" + i, "a" + i));
  }
}

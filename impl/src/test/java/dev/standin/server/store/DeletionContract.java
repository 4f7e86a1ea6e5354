package dev.standin.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.standin.server.AtOnce;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What deleting and adding does in every store, also when several do it at once. */
abstract class DeletionContract extends StoreContract {

  @Test
  void deletesAConversationWithItsMessagesAndNoOther() {
    store.add(List.of(conversation(KEY), conversation(OTHER)));

    assertThat(store.delete(KEY)).isTrue();

    assertThat(store.delete(KEY)).isFalse();
    assertThat(store.softDelete(KEY)).isFalse();
    assertThat(store.messages("tavus", "c1")).isEmpty();
    assertThat(store.messages("tavus", "c2")).hasSize(2);
    assertThat(store.anyActive("tavus")).contains(OTHER);
  }

  @Test
  void softDeletedConversationIsHiddenButKeptUntilItIsDeleted() {
    store.add(List.of(conversation(KEY)));

    assertThat(store.softDelete(KEY)).isTrue();

    assertThat(store.softDelete(KEY)).isFalse();
    assertThat(store.anyActive("tavus")).isEmpty();
    assertThat(store.messages("tavus", "c1")).hasSize(2);
    assertThat(store.delete(KEY)).isTrue();
    assertThat(store.messages("tavus", "c1")).isEmpty();
  }

  @Test
  void onlyTheOwnerReachesAConversation() {
    ConversationKey alices = ConversationKey.owned("dify", "d1", "alice");
    store.add(List.of(conversation(alices)));

    assertThat(store.delete(ConversationKey.owned("dify", "d1", "bob"))).isFalse();
    assertThat(store.delete(ConversationKey.unowned("dify", "d1"))).isFalse();
    assertThat(store.softDelete(ConversationKey.owned("dify", "d1", "Alice"))).isFalse();
    assertThat(store.delete(alices)).isTrue();
  }

  @Test
  void theSameIdOfAnotherApiIsAnotherConversation() {
    store.add(List.of(conversation(KEY), conversation(ConversationKey.unowned("azure", "c1"))));

    assertThat(store.delete(KEY)).isTrue();
    assertThat(store.messages("azure", "c1")).hasSize(2);
  }

  @Test
  void ofADeletedConversationTheIdAndTheTimesAreLeft() {
    ConversationKey alices = ConversationKey.owned("dify", "d1", "alice");
    Instant before = Instant.now();
    store.add(List.of(conversation(alices)));
    StoredConversation made = store.find("dify", "d1").orElseThrow();

    store.softDelete(alices);
    StoredConversation hidden = store.find("dify", "d1").orElseThrow();
    store.delete(alices);
    StoredConversation gone = store.find("dify", "d1").orElseThrow();

    assertThat(made.key()).isEqualTo(alices);
    assertThat(made.state()).isEqualTo(ConversationState.ACTIVE);
    assertThat(made.messageCount()).isEqualTo(2);
    assertThat(made.deletedAt()).isEmpty();
    assertThat(Duration.between(before, made.createdAt())).isBetween(ago(1), Duration.ofMinutes(1));
    Instant hiddenAt = hidden.deletedAt().orElseThrow();
    assertThat(hiddenAt).isAfterOrEqualTo(made.createdAt());
    assertThat(hidden)
        .isEqualTo(
            new StoredConversation(
                made.number(),
                alices,
                ConversationState.SOFT_DELETED,
                made.createdAt(),
                made.lastActivityAt(),
                Optional.of(hiddenAt),
                2,
                Map.of()));
    assertThat(gone.deletedAt().orElseThrow()).isAfterOrEqualTo(hiddenAt);
    assertThat(gone)
        .isEqualTo(
            new StoredConversation(
                made.number(),
                ConversationKey.unowned("dify", "d1"),
                ConversationState.DELETED,
                made.createdAt(),
                made.lastActivityAt(),
                gone.deletedAt(),
                0,
                Map.of()));
  }

  @Test
  void aDeletedConversationIsReachedByNoKey() {
    store.add(List.of(conversation(ConversationKey.owned("dify", "d1", "alice"))));
    store.delete(ConversationKey.owned("dify", "d1", "alice"));

    // Its owner is forgotten, which must not make it anybody's.
    assertThat(store.delete(ConversationKey.unowned("dify", "d1"))).isFalse();
    assertThat(store.softDelete(ConversationKey.unowned("dify", "d1"))).isFalse();
  }

  @Test
  void aClosedStoreFails(@TempDir Path other) {
    ConversationStore closed = open(other);
    closed.check();
    closed.close();

    assertThatThrownBy(() -> closed.delete(KEY)).isInstanceOf(RuntimeException.class);
    assertThatThrownBy(closed::check).isInstanceOf(RuntimeException.class);
  }

  /** Clocks of a database and of this process may differ by the precision they are kept in. */
  private static Duration ago(int seconds) {
    return Duration.ofSeconds(seconds).negated();
  }

  @RepeatedTest(5)
  void ofManySimultaneousDeletionsExactlyOneSucceeds() throws Exception {
    store.add(List.of(conversation(KEY), conversation(OTHER)));

    assertThat(AtOnce.countTrue(Collections.nCopies(16, () -> store.delete(KEY)))).isEqualTo(1);
    assertThat(AtOnce.countTrue(Collections.nCopies(16, () -> store.softDelete(OTHER))))
        .isEqualTo(1);
    assertThat(store.messages("tavus", "c1")).isEmpty();
    assertThat(store.messages("tavus", "c2")).hasSize(2);
    assertThat(store.count("tavus")).containsEntry(ConversationState.ACTIVE, 0L);
  }

  @RepeatedTest(5)
  void ofTwoWhoAddTheSameAtOnceOneIsToldThatTheyAreThere() throws Exception {
    List<Conversation> both = List.of(conversation(KEY), conversation(OTHER));

    assertThat(AtOnce.countTrue(Collections.nCopies(2, () -> added(both)))).isEqualTo(1);
    assertThat(store.list(ConversationQuery.all(10))).hasSize(2);
  }

  private boolean added(List<Conversation> conversations) {
    try {
      store.add(conversations);
      return true;
    } catch (ConversationConflictException e) {
      return false;
    }
  }
}

package dev.standin.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class DeletionTest extends EveryStore {

  DeletionTest(StoreKind kind) {
    super(kind);
  }

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
                Optional.of(hiddenAt),
                2));
    assertThat(gone.deletedAt().orElseThrow()).isAfterOrEqualTo(hiddenAt);
    assertThat(gone)
        .isEqualTo(
            new StoredConversation(
                made.number(),
                ConversationKey.unowned("dify", "d1"),
                ConversationState.DELETED,
                made.createdAt(),
                gone.deletedAt(),
                0));
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
  void aClosedStoreFails() {
    store.check();
    store.close();

    assertThatThrownBy(() -> store.delete(KEY)).isInstanceOf(RuntimeException.class);
    assertThatThrownBy(store::check).isInstanceOf(RuntimeException.class);
  }

  /** Clocks of a database and of this process may differ by the precision they are kept in. */
  private static Duration ago(int seconds) {
    return Duration.ofSeconds(seconds).negated();
  }
}

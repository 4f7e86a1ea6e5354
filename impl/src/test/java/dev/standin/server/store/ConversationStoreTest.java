package dev.standin.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConversationStoreTest {

  private static final ConversationKey KEY = ConversationKey.unowned("tavus", "c1");
  private static final ConversationKey OTHER = ConversationKey.unowned("tavus", "c2");

  private final ConversationStore store = SqlConversationStore.inMemory();

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void deletesAConversationWithItsMessagesAndNoOther() {
    store.add(List.of(conversation(KEY), conversation(OTHER)));

    assertThat(store.delete(KEY)).isTrue();

    assertThat(store.delete(KEY)).isFalse();
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
    assertThat(store.delete(alices)).isTrue();
  }

  @Test
  void theSameIdOfAnotherApiIsAnotherConversation() {
    store.add(List.of(conversation(KEY), conversation(ConversationKey.unowned("azure", "c1"))));

    assertThat(store.delete(KEY)).isTrue();
    assertThat(store.messages("azure", "c1")).hasSize(2);
  }

  @Test
  void addsAllOrNone() {
    store.add(List.of(conversation(KEY)));

    assertThatThrownBy(
            () -> store.add(List.of(conversation(OTHER), conversation(KEY), conversation(OTHER))))
        .isInstanceOfSatisfying(
            ConversationConflictException.class, e -> assertThat(e.key()).isEqualTo(KEY))
        .hasMessageContaining("tavus has a conversation 'c1' already");
    assertThat(store.delete(OTHER)).isFalse();
    assertThat(store.delete(KEY)).isTrue();
  }

  @Test
  void ofSimultaneousDeletionsExactlyOneSucceeds() throws Exception {
    int threads = 16;
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      for (int round = 0; round < 20; round++) {
        ConversationKey key = ConversationKey.unowned("tavus", "r" + round);
        store.add(List.of(conversation(key)));
        CountDownLatch start = new CountDownLatch(1);
        Callable<Boolean> deletion =
            () -> {
              start.await();
              return store.delete(key);
            };
        List<Future<Boolean>> deletions =
            IntStream.range(0, threads).mapToObj(i -> pool.submit(deletion)).toList();
        start.countDown();
        int succeeded = 0;
        for (Future<Boolean> each : deletions) {
          succeeded += each.get() ? 1 : 0;
        }
        assertThat(succeeded).isEqualTo(1);
      }
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void aDirectoryKeepsWhatIsThereAndNotWhatWasDeleted(@TempDir Path directory) {
    try (ConversationStore first = SqlConversationStore.inDirectory(directory)) {
      first.add(List.of(conversation(KEY), conversation(OTHER)));
      first.delete(KEY);
    }
    try (ConversationStore second = SqlConversationStore.inDirectory(directory)) {
      assertThat(second.delete(KEY)).isFalse();
      assertThat(second.delete(OTHER)).isTrue();
    }
  }

  @Test
  void aClosedStoreFails() {
    store.close();

    assertThatThrownBy(() -> store.delete(KEY)).isInstanceOf(RuntimeException.class);
  }

  private static Conversation conversation(ConversationKey key) {
    return new Conversation(key, List.of("Hello", "Hello, how can I help?"));
  }
}

package dev.standin.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.standin.server.store.ConversationListing.Order;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How every store lists one caller's conversations, also while they are deleted. */
abstract class PagingContract extends StoreContract {

  private static final Instant START = Instant.parse("2024-01-31T12:00:00.000001Z");

  private static final ConversationListing OLDEST =
      ConversationListing.of("dify", Optional.of("alice"), Order.OLDEST_FIRST);

  /** Made in the order e, c, a, d, b; two at the same time. */
  @BeforeEach
  void add() {
    store.add(
        List.of(
            made("dify", "e", "alice", 5, 5, "odd"),
            made("dify", "c", "alice", 3, 9, "odd"),
            made("dify", "a", "alice", 1, 3, "odd"),
            made("dify", "d", "alice", 3, 7, "even"),
            made("dify", "b", "alice", 2, 2, "even"),
            made("dify", "bobs", "bob", 1, 1, "odd"),
            made("azure", "other", "alice", 1, 1, "odd"),
            new Conversation(ConversationKey.unowned("dify", "nobodys"), List.of())));
  }

  @Test
  void listsACallersInTheOrderAskedFor() {
    assertListed(Order.OLDEST_FIRST, "a", "b", "c", "d", "e");
    assertListed(Order.NEWEST_FIRST, "e", "d", "c", "b", "a");
    assertListed(Order.LEAST_RECENTLY_ACTIVE_FIRST, "b", "a", "e", "d", "c");
    assertListed(Order.MOST_RECENTLY_ACTIVE_FIRST, "c", "d", "e", "a", "b");
    assertThat(ids(ConversationListing.of("dify", Optional.empty(), Order.OLDEST_FIRST)))
        .containsExactly("nobodys");
    assertThat(ids(ConversationListing.of("no", Optional.empty(), Order.OLDEST_FIRST))).isEmpty();
    assertThat(ids(ConversationListing.of("dify", Optional.of("\0"), Order.OLDEST_FIRST)))
        .isEmpty();
  }

  @Test
  void listsNoneThatIsDeleted() {
    store.delete(key("b"));
    store.softDelete(key("d"));

    assertListed(Order.OLDEST_FIRST, "a", "c", "e");
  }

  @Test
  void listsThoseThatPassEveryFilter() {
    ConversationListing odd =
        OLDEST.filteredBy(each -> each.metadata().equals(Map.of("kind", "odd")));

    assertThat(ids(odd)).containsExactly("a", "c", "e");
    assertThat(ids(odd.page(1, 1))).containsExactly("c");
    assertThat(ids(odd.filteredBy(each -> !each.key().id().equals("a")))).containsExactly("c", "e");
  }

  @Test
  void whoDeletesWhilePagingByCursorMissesNone() {
    for (Order order : Order.values()) {
      store.clear(Optional.empty());
      add();
      assertThat(deletedByCursor(order)).as(order.name()).hasSize(5);
    }
  }

  private List<String> deletedByCursor(Order order) {
    ConversationListing all = ConversationListing.of("dify", Optional.of("alice"), order);
    List<String> deleted = new ArrayList<>();
    Optional<StoredConversation> last = Optional.empty();
    List<StoredConversation> page;
    do {
      page = store.list(all.after(last).page(0, 2));
      for (StoredConversation each : page) {
        store.delete(each.key());
        deleted.add(each.key().id());
        // As whoever remembers only the id looks it up again.
        last = store.find("dify", each.key().id());
      }
    } while (!page.isEmpty());
    return deleted;
  }

  @Test
  void whoDeletesWhilePagingByOffsetMissesAsManyAsWereDeleted() {
    List<String> deleted = new ArrayList<>();
    for (int offset = 0; offset < 5; offset += 2) {
      for (StoredConversation each : store.list(OLDEST.page(offset, 2))) {
        store.delete(each.key());
        deleted.add(each.key().id());
      }
    }

    assertThat(deleted).containsExactly("a", "b", "e");
    assertListed(Order.OLDEST_FIRST, "c", "d");
  }

  @Test
  void aPageOfNothingIsNotAskedFor() {
    assertThatThrownBy(() -> OLDEST.page(-1, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> OLDEST.page(0, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The limit has to be at least 1 and the offset 0, not 0 and 0");
  }

  private void assertListed(Order order, String... ids) {
    assertThat(ids(ConversationListing.of("dify", Optional.of("alice"), order)))
        .containsExactly(ids);
  }

  private List<String> ids(ConversationListing listing) {
    return store.list(listing).stream().map(each -> each.key().id()).toList();
  }

  private static ConversationKey key(String id) {
    return ConversationKey.owned("dify", id, "alice");
  }

  private static Conversation made(
      String api, String id, String owner, int created, int active, String kind) {
    return new Conversation(
        ConversationKey.owned(api, id, owner),
        List.of("Hello"),
        Optional.of(
            new ConversationTimes(
                START.plusNanos(created * 1000L), START.plusNanos(active * 1000L))),
        Map.of("kind", kind));
  }
}

package dev.standin.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store lists, finds and counts. */
abstract class ListingContract extends StoreContract {

  private static final Optional<String> ANY = Optional.empty();

  @BeforeEach
  void add() {
    store.add(
        List.of(
            conversation(ConversationKey.unowned("tavus", "z")),
            conversation(ConversationKey.owned("dify", "y", "alice")),
            conversation(ConversationKey.owned("dify", "x", "bob")),
            conversation(ConversationKey.unowned("tavus", "w"))));
    store.add(List.of(conversation(ConversationKey.owned("dify", "v", "alice"))));
    store.softDelete(ConversationKey.unowned("tavus", "z"));
    store.delete(ConversationKey.owned("dify", "v", "alice"));
  }

  @Test
  void listsThoseThatAreAskedForInTheOrderTheyWereMade() {
    assertListed(ANY, ANY, Optional.empty(), "z", "y", "x", "w", "v");
    assertListed(Optional.of("dify"), ANY, Optional.empty(), "y", "x", "v");
    assertListed(ANY, Optional.of("alice"), Optional.empty(), "y");
    assertListed(ANY, ANY, Optional.of(ConversationState.ACTIVE), "y", "x", "w");
    assertListed(ANY, ANY, Optional.of(ConversationState.SOFT_DELETED), "z");
    assertListed(ANY, ANY, Optional.of(ConversationState.DELETED), "v");
    assertListed(
        Optional.of("dify"), Optional.of("bob"), Optional.of(ConversationState.ACTIVE), "x");
    assertListed(Optional.of("nobody"), ANY, Optional.empty());
  }

  @Test
  void aListIsReadPageByPage() {
    List<String> read = new ArrayList<>();
    long after = 0;
    List<StoredConversation> page;
    do {
      page = store.list(new ConversationQuery(ANY, ANY, Optional.empty(), after, 2));
      for (StoredConversation each : page) {
        read.add(each.key().id());
        after = each.number();
      }
      assertThat(page).hasSizeLessThanOrEqualTo(2);
    } while (!page.isEmpty());

    assertThat(read).containsExactly("z", "y", "x", "w", "v");
  }

  @Test
  void whatIsListedIsWhatIsFound() {
    for (StoredConversation each : store.list(ConversationQuery.all(10))) {
      assertThat(store.find(each.key().api(), each.key().id())).contains(each);
      assertThat(store.messages(each.key().api(), each.key().id())).hasSize(each.messageCount());
    }
    assertThat(store.find("tavus", "y")).isEmpty();
    assertThat(store.messages("tavus", "y")).isEmpty();
  }

  @Test
  void countsTheStatesOfAnApi() {
    assertThat(store.count("tavus"))
        .containsEntry(ConversationState.ACTIVE, 1L)
        .containsEntry(ConversationState.SOFT_DELETED, 1L)
        .containsEntry(ConversationState.DELETED, 0L)
        .hasSize(3);
    assertThat(store.count("azure").values()).containsOnly(0L);
  }

  @Test
  void aListOfNothingIsNotAskedFor() {
    assertThatThrownBy(() -> ConversationQuery.all(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The limit has to be at least 1, not 0");
  }

  private void assertListed(
      Optional<String> api,
      Optional<String> owner,
      Optional<ConversationState> state,
      String... ids) {
    assertThat(store.list(new ConversationQuery(api, owner, state, 0, 10)))
        .extracting(each -> each.key().id())
        .containsExactly(ids);
  }
}

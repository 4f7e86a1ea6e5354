package dev.standin.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.standin.server.AtOnce;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What can be said in and of a conversation in every store, and what times it has. */
abstract class UpdateContract extends StoreContract {

  private static final Instant LONG_AGO = Instant.parse("2001-02-03T04:05:06.789012Z");

  private static final Map<String, String> TOPIC = Map.of("topic", "a \"b\" ☃", "a", "");

  @Test
  void timesAndMetadataAreThoseGiven() {
    ConversationTimes times = new ConversationTimes(LONG_AGO, LONG_AGO.plusSeconds(9));

    store.add(List.of(new Conversation(KEY, List.of(), Optional.of(times), TOPIC)));

    StoredConversation made = found();
    assertThat(made.createdAt()).isEqualTo(LONG_AGO);
    assertThat(made.lastActivityAt()).isEqualTo(LONG_AGO.plusSeconds(9));
    assertThat(made.metadata()).isEqualTo(TOPIC);
  }

  @Test
  void whatIsSaidComesAfterWhatWasSaidAndIsItsLastActivity() {
    Optional<ConversationTimes> times = Optional.of(ConversationTimes.at(LONG_AGO));
    store.add(List.of(new Conversation(KEY, List.of("a"), times, TOPIC), conversation(OTHER)));

    assertThat(store.update(KEY, ConversationUpdate.messages("b", "c"))).isTrue();

    assertThat(store.messages("tavus", "c1")).containsExactly("a", "b", "c");
    assertThat(store.messages("tavus", "c2")).hasSize(2);
    assertThat(found().createdAt()).isEqualTo(LONG_AGO);
    assertThat(found().lastActivityAt()).isAfter(Instant.now().minusSeconds(60));
    assertThat(found().metadata()).isEqualTo(TOPIC);
    assertThat(found().messageCount()).isEqualTo(3);
  }

  @Test
  void whatIsSaidOfItReplacesWhatWas() {
    store.add(List.of(new Conversation(KEY, List.of("a"), Optional.empty(), TOPIC)));

    store.update(KEY, ConversationUpdate.metadata(Map.of("b", "c")));

    assertThat(found().metadata()).isEqualTo(Map.of("b", "c"));
    assertThat(store.messages("tavus", "c1")).containsExactly("a");
  }

  @Test
  void onlyActiveConversationsOfTheCallerAreUpdated() {
    ConversationKey alices = ConversationKey.owned("dify", "d1", "alice");
    store.add(List.of(conversation(KEY), conversation(OTHER), conversation(alices)));
    store.softDelete(KEY);
    store.delete(OTHER);
    ConversationUpdate update =
        new ConversationUpdate(List.of("more"), Optional.of(Map.of("more", "")));

    assertThat(store.update(KEY, update)).isFalse();
    assertThat(store.update(OTHER, update)).isFalse();
    assertThat(store.update(ConversationKey.owned("dify", "d1", "bob"), update)).isFalse();
    assertThat(store.update(ConversationKey.unowned("tavus", "\0"), update)).isFalse();

    assertThat(store.find(KEY)).isEmpty();
    assertThat(store.find(alices).orElseThrow().metadata()).isEmpty();
    assertThat(found().messageCount()).isEqualTo(2);
    assertThat(found().metadata()).isEmpty();
  }

  @Test
  void deletionErasesWhatWasSaidOfIt() {
    Optional<ConversationTimes> times = Optional.of(ConversationTimes.at(LONG_AGO));
    store.add(List.of(new Conversation(KEY, List.of(), times, TOPIC)));

    store.delete(KEY);

    assertThat(found().metadata()).isEmpty();
    assertThat(found().createdAt()).isEqualTo(LONG_AGO);
    assertThat(found().lastActivityAt()).isEqualTo(LONG_AGO);
  }

  @Test
  void allThatIsSaidAtOnceIsThere() throws Exception {
    store.add(List.of(new Conversation(KEY, List.of())));

    int done =
        AtOnce.countTrue(
            IntStream.range(0, 8)
                .<Callable<Boolean>>mapToObj(
                    i -> () -> store.update(KEY, ConversationUpdate.messages("m" + i)))
                .toList());

    assertThat(done).isEqualTo(8);
    assertThat(store.messages("tavus", "c1"))
        .containsExactlyInAnyOrder("m0", "m1", "m2", "m3", "m4", "m5", "m6", "m7");
  }

  @Test
  void whatNoDatabaseCanKeepIsRefused() {
    Instant now = Instant.now();
    assertThatThrownBy(() -> new ConversationTimes(now, now.minusSeconds(1)))
        .hasMessage("'lastActivityAt' cannot be before 'createdAt'");
    assertThatThrownBy(() -> ConversationTimes.at(Instant.MAX))
        .hasMessage("a time has to be in the years 1 to 9999");
    assertThatThrownBy(() -> ConversationUpdate.metadata(Map.of("a", "\0")))
        .hasMessageContaining("cannot be stored");
    assertThatThrownBy(() -> ConversationUpdate.metadata(Map.of("a", "b".repeat(65_536))))
        .hasMessage("the metadata may have 65536 characters");
  }

  private StoredConversation found() {
    return store.find("tavus", "c1").orElseThrow();
  }
}

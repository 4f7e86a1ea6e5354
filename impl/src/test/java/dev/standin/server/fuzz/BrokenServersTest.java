package dev.standin.server.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.server.ServerOptions;
import dev.standin.server.StandinServer;
import dev.standin.server.TestServers;
import dev.standin.server.refusal.Answer;
import dev.standin.server.refusal.PathRule;
import dev.standin.server.refusal.Vendor;
import dev.standin.server.refusal.Vendor.Profile;
import dev.standin.server.store.ConversationStore;
import dev.standin.server.store.MemoryConversationStore;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The fuzz finds what is wrong with servers of which it is known. */
class BrokenServersTest {

  private static final Duration BOUND = Duration.ofSeconds(60);

  @Test
  void oneThatDeletesWhatBeginsWithTheId() throws IOException {
    ConversationStore store = new PrefixStore(new MemoryConversationStore());

    assertThat(found(vendor -> vendor, store)).contains("changed, and the journal says nothing");
  }

  @Test
  void oneThatShowsWhatWentWrongInside() throws IOException {
    UnaryOperator<Vendor> leaking =
        vendor ->
            vendor.with(
                Profile.documented(
                    vendor.profile().resource(),
                    refusal ->
                        Answer.json(
                            refusal.status(),
                            Map.of(
                                "error",
                                Map.of("code", "", "message", new IOException().toString())))));

    assertThat(found(only("azure", leaking))).contains("shows of the inside [exception]");
  }

  @Test
  void oneThatAnswersAnOddInputWithAStatusOfItsOwn() throws IOException {
    UnaryOperator<Vendor> odd =
        vendor ->
            ruled(
                vendor,
                url ->
                    url.getRawPath().contains("%2F")
                        ? Optional.of(Answer.empty(418))
                        : Optional.empty());

    assertThat(found(odd)).contains("status is neither declared nor one of").contains("418");
  }

  @Test
  void oneThatDeletesBehindTheJournalsBack() throws IOException {
    ConversationStore store = new MemoryConversationStore();
    UnaryOperator<Vendor> silent =
        vendor ->
            vendor.with(
                Profile.documented(
                    any -> vendor.profile().resource().apply(store), vendor.refusals()));

    assertThat(found(only("dify", silent), store)).contains("nothing was deleted by DELETE");
  }

  @Test
  void oneThatFails() throws IOException {
    UnaryOperator<Vendor> failing =
        vendor ->
            ruled(
                vendor,
                url -> {
                  if (url.getRawPath().contains(";")) {
                    throw new IllegalStateException();
                  }
                  return Optional.empty();
                });

    assertThat(found(failing)).contains("the server failed").contains("logged as an error");
  }

  private static Vendor ruled(Vendor vendor, PathRule rule) {
    return vendor.with(
        new Profile("ruled", vendor.profile().resource(), vendor.refusals(), List.of(rule)));
  }

  private static UnaryOperator<Vendor> only(String key, UnaryOperator<Vendor> change) {
    return vendor -> vendor.key().equals(key) ? change.apply(vendor) : vendor;
  }

  private static String found(UnaryOperator<Vendor> change) throws IOException {
    return found(change, new MemoryConversationStore());
  }

  private static String found(UnaryOperator<Vendor> change, ConversationStore store)
      throws IOException {
    try (StandinServer server = TestServers.start(ServerOptions.defaults(), change, store)) {
      return new Fuzzer(server).run(1, BOUND).orElse("nothing");
    }
  }
}

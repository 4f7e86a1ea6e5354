package dev.standin.server.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.server.ServerOptions;
import dev.standin.server.StandinServer;
import dev.standin.server.TestServers;
import dev.standin.server.http.Answer;
import dev.standin.server.http.Vendor;
import dev.standin.server.store.ConversationStore;
import dev.standin.server.store.SqlConversationStore;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The fuzz finds what is wrong with servers of which it is known. */
class BrokenServersTest {

  private static final Duration BOUND = Duration.ofSeconds(60);

  @Test
  void oneThatDeletesWhatBeginsWithTheId() throws IOException {
    ConversationStore store = new PrefixStore(SqlConversationStore.inMemory());

    assertThat(found(vendor -> vendor, store)).contains("changed, and the journal says nothing");
  }

  @Test
  void oneThatShowsWhatWentWrongInside() throws IOException {
    UnaryOperator<Vendor> leaking =
        vendor ->
            vendor.answering(
                vendor.profile(),
                vendor.resource(),
                refusal ->
                    new Answer(
                        refusal.status(),
                        Map.of(
                            "error", Map.of("code", "", "message", new IOException().toString()))));

    assertThat(found(only("azure", leaking))).contains("shows of the inside [exception]");
  }

  @Test
  void oneThatDeletesWhereItIsOnlyAskedToShow() throws IOException {
    UnaryOperator<Vendor> deleting =
        vendor ->
            vendor.withPreMatching(
                request -> {
                  if (request.getMethod().equals("GET")) {
                    request.setMethod("DELETE");
                  }
                });

    assertThat(found(deleting)).contains("deleted by GET");
  }

  @Test
  void oneThatAnswersAnOddInputWithAStatusOfItsOwn() throws IOException {
    UnaryOperator<Vendor> odd =
        vendor ->
            vendor.withPreMatching(
                request -> {
                  if (path(request).contains("%2F")) {
                    request.abortWith(Response.status(418).build());
                  }
                });

    assertThat(found(odd)).contains("status is neither declared nor one of").contains("418");
  }

  @Test
  void oneThatDeletesBehindTheJournalsBack() throws IOException {
    ConversationStore store = SqlConversationStore.inMemory();
    UnaryOperator<Vendor> silent =
        vendor ->
            vendor.answering(
                vendor.profile(), any -> vendor.resource().apply(store), vendor.refusals());

    assertThat(found(only("dify", silent), store)).contains("nothing was deleted by DELETE");
  }

  @Test
  void oneThatFails() throws IOException {
    UnaryOperator<Vendor> failing =
        vendor ->
            vendor.withPreMatching(
                request -> {
                  if (path(request).contains(";")) {
                    throw new IllegalStateException();
                  }
                });

    assertThat(found(failing)).contains("the server failed").contains("logged as an error");
  }

  private static String path(ContainerRequestContext request) {
    return request.getUriInfo().getRequestUri().getRawPath();
  }

  private static UnaryOperator<Vendor> only(String key, UnaryOperator<Vendor> change) {
    return vendor -> vendor.key().equals(key) ? change.apply(vendor) : vendor;
  }

  private static String found(UnaryOperator<Vendor> change) throws IOException {
    return found(change, SqlConversationStore.inMemory());
  }

  private static String found(UnaryOperator<Vendor> change, ConversationStore store)
      throws IOException {
    try (StandinServer server = TestServers.start(ServerOptions.defaults(), change, store)) {
      return new Fuzzer(server).run(1, BOUND).orElse("nothing");
    }
  }
}

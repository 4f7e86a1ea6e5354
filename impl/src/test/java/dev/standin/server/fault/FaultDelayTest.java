package dev.standin.server.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.server.Await;
import dev.standin.server.RawHttp;
import dev.standin.server.ServerFixture;
import dev.standin.server.ServerOptions;
import dev.standin.server.StandinServer;
import dev.standin.server.StorageOptions;
import dev.standin.server.VendorClient;
import dev.standin.server.fault.Fault.When;
import dev.standin.server.store.Conversation;
import dev.standin.server.store.ConversationKey;
import dev.standin.server.store.ConversationState;
import dev.standin.server.store.ConversationStore;
import dev.standin.server.store.MemoryConversationStore;
import dev.standin.server.vendor.Vendor;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Answers that are late. */
@Timeout(60)
@Tag("long")
class FaultDelayTest {

  private static final Duration LONG = Duration.ofMinutes(9);

  @RegisterExtension static final ServerFixture SERVER = new ServerFixture();

  @AfterEach
  void clear() {
    SERVER.server().faults().clear();
  }

  @ParameterizedTest
  @EnumSource
  void isLateAndElseAsEver(VendorClient vendor) {
    for (When when : When.values()) {
      clear();
      delay(SERVER.server(), when, Duration.ofMillis(120), OptionalInt.empty());
      String id = vendor.conversation(SERVER);

      long began = System.nanoTime();
      assertThat(vendor.delete(SERVER, id)).isEqualTo(vendor.done);
      assertThat(System.nanoTime() - began).isGreaterThan(120_000_000);
      assertThat(vendor.delete(SERVER, id)).isEqualTo(vendor.unknown);
    }
  }

  @ParameterizedTest
  @EnumSource
  void isDoneAfterTheWaitOrBeforeIt(When when) throws IOException {
    Duration wait = Duration.ofMillis(300);
    AtomicLong deletedAt = new AtomicLong();
    ConversationStore memory = new MemoryConversationStore();
    ConversationStore store =
        (ConversationStore)
            Proxy.newProxyInstance(
                ConversationStore.class.getClassLoader(),
                new Class<?>[] {ConversationStore.class},
                (unused, method, arguments) -> {
                  if (method.getName().equals("delete")) {
                    deletedAt.set(System.nanoTime());
                  }
                  return method.invoke(memory, arguments);
                });
    try (StandinServer server = StandinServer.start(ServerOptions.defaults(), store)) {
      store.add(List.of(new Conversation(ConversationKey.unowned("tavus", "c1"), List.of())));
      delay(server, when, wait, OptionalInt.of(1));

      long began = System.nanoTime();
      String answer =
          RawHttp.send(server.baseUri(), VendorClient.TAVUS.raw("c1", "Connection: close"));
      long ended = System.nanoTime();

      assertThat(answer).startsWith("HTTP/1.1 204 ");
      long waited = when == When.BEFORE ? deletedAt.get() - began : ended - deletedAt.get();
      assertThat(Duration.ofNanos(waited)).isGreaterThanOrEqualTo(wait);
    }
  }

  @Test
  void twoHundredThatWaitAreInNobodysWay() throws Exception {
    delay(SERVER.server(), When.BEFORE, LONG, OptionalInt.of(100));
    delay(SERVER.server(), When.AFTER, LONG, OptionalInt.of(100));
    List<Socket> waiting = new ArrayList<>();
    try {
      for (int i = 0; i < 200; i++) {
        waiting.add(RawHttp.begin(SERVER.server().baseUri(), VendorClient.TAVUS.raw("c" + i)));
      }
      Await.until(() -> SERVER.server().faults().all().isEmpty());
      for (int i = 0; i < 50; i++) {
        String id = VendorClient.DIFY.conversation(SERVER);
        assertThat(VendorClient.DIFY.delete(SERVER, id)).isEqualTo(204);
      }
      for (Socket socket : waiting) {
        assertThat(socket.getInputStream().available()).as("what came to one that waits").isZero();
      }
    } finally {
      for (Socket socket : waiting) {
        socket.close();
      }
    }
  }

  @Test
  void theNextRequestOfTheConnectionWaitsForItsTurn() throws IOException {
    delay(SERVER.server(), When.BEFORE, Duration.ofMillis(100), OptionalInt.of(1));
    String first = VendorClient.TAVUS.conversation(SERVER);
    String both =
        VendorClient.TAVUS.raw(first) + VendorClient.TAVUS.raw("none", "Connection: close");

    String answers = RawHttp.send(SERVER.server().baseUri(), both);

    assertThat(answers).startsWith("HTTP/1.1 204 ").contains("HTTP/1.1 400 ");
  }

  @Test
  void whatAClientDidNotWaitForIsDoneAndInTheJournal() throws Exception {
    for (When when : When.values()) {
      SERVER.server().journal().clear();
      delay(SERVER.server(), when, Duration.ofMillis(300), OptionalInt.of(1));
      String id = VendorClient.TAVUS.conversation(SERVER);
      RawHttp.begin(SERVER.server().baseUri(), VendorClient.TAVUS.raw(id)).close();

      SERVER.server().journal().await(1, Duration.ofSeconds(30));
      assertThat(SERVER.request().get("/admin/requests").asString())
          .contains(id, "\"effect\":\"deleted\"");
      assertThat(SERVER.store().find("tavus", id).orElseThrow().state())
          .isEqualTo(ConversationState.DELETED);
    }
  }

  @ParameterizedTest
  @EnumSource
  void endsWhenTheServerStops(When when, @TempDir java.nio.file.Path directory) throws Exception {
    // In files, which an interrupted thread would close under the others.
    ServerOptions options =
        ServerOptions.defaults().withStorage(new StorageOptions.Directory(directory));
    StandinServer server = StandinServer.start(options);
    URI uri = server.baseUri();
    String id = server.store().anyActive("tavus").orElseThrow().id();
    delay(server, when, LONG, OptionalInt.of(1));
    try (Socket waiting = RawHttp.begin(uri, VendorClient.TAVUS.raw(id))) {
      Await.until(() -> server.faults().all().isEmpty());
      server.close();
      // Else it would have been cut off, once the time that is given to running requests was over.
      assertThat(RawHttp.rest(waiting)).startsWith("HTTP/1.1 204 ");
    }
    try (StandinServer again = StandinServer.start(options)) {
      assertThat(again.store().find("tavus", id).orElseThrow().state())
          .isEqualTo(ConversationState.DELETED);
      assertThat(again.vendors()).extracting(Vendor::key).contains("tavus");
    }
  }

  private static void delay(StandinServer server, When when, Duration time, OptionalInt times) {
    server
        .faults()
        .add(new FaultRule(new Fault.Delay(when, time), Optional.empty(), List.of(), 1, times));
  }
}

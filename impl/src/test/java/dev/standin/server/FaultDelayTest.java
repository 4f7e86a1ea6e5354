package dev.standin.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.server.fault.Fault;
import dev.standin.server.fault.Fault.When;
import dev.standin.server.fault.FaultRule;
import dev.standin.server.http.Vendor;
import dev.standin.server.journal.JournalQuery;
import dev.standin.server.store.ConversationState;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Answers that are late. */
@Timeout(60)
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

  @Test
  void onlyAfterwardsIsItDoneBeforeTheWait() throws Exception {
    for (When when : When.values()) {
      clear();
      String id = VendorClient.TAVUS.conversation(SERVER);
      delay(SERVER.server(), when, Duration.ofSeconds(1), OptionalInt.empty());
      CompletableFuture<Integer> answer =
          CompletableFuture.supplyAsync(() -> VendorClient.TAVUS.delete(SERVER, id));
      boolean isDoneEarly = false;
      while (!answer.isDone()) {
        isDoneEarly |= SERVER.store().messages("tavus", id).isEmpty() && !answer.isDone();
        TimeUnit.MILLISECONDS.sleep(5);
      }
      assertThat(answer.get()).isEqualTo(204);
      if (when == When.AFTER) {
        assertThat(isDoneEarly).isTrue();
      }
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
      while (!SERVER.server().faults().all().isEmpty()) {
        Thread.onSpinWait();
      }
      for (int i = 0; i < 50; i++) {
        long began = System.nanoTime();
        String id = VendorClient.DIFY.conversation(SERVER);
        assertThat(VendorClient.DIFY.delete(SERVER, id)).isEqualTo(204);
        assertThat(System.nanoTime() - began).isLessThan(5_000_000_000L);
      }
    } finally {
      for (Socket socket : waiting) {
        socket.close();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void moreThanAThousandThatWaitAreInNobodysWay(When when) throws Exception {
    int many = 1_100;
    List<Socket> waiting = new ArrayList<>();
    StandinServer server = StandinServer.start(ServerOptions.defaults());
    long closing;
    try {
      URI uri = server.baseUri();
      delay(server, when, LONG, OptionalInt.of(many));
      for (int i = 0; i < many; i++) {
        waiting.add(RawHttp.begin(uri, VendorClient.TAVUS.raw("none" + i)));
      }
      while (!server.faults().all().isEmpty()) {
        Thread.onSpinWait();
      }

      for (int i = 0; i < 20; i++) {
        long began = System.nanoTime();
        assertThat(RawHttp.send(uri, RawHttp.request("DELETE /admin/faults")))
            .startsWith("HTTP/1.1 204 ");
        assertThat(RawHttp.send(uri, VendorClient.TAVUS.raw("other", "Connection: close")))
            .startsWith("HTTP/1.1 400 ");
        assertThat(System.nanoTime() - began).isLessThan(5_000_000_000L);
      }
      int most = when == When.BEFORE ? 0 : many - 1000;
      while (answeredAtOnce(server) < most) {
        Thread.onSpinWait();
      }
      assertThat(answeredAtOnce(server)).isEqualTo(most);
    } finally {
      closing = System.nanoTime();
      server.close();
    }
    assertThat(System.nanoTime() - closing).isLessThan(9_000_000_000L);
    for (Socket socket : waiting) {
      assertThat(RawHttp.rest(socket)).startsWith("HTTP/1.1 400 ");
      socket.close();
    }
  }

  /** How many the journal says were not held back, for there were too many. */
  private static long answeredAtOnce(StandinServer server) {
    String words = ", but answered at once: 1000 others are waiting";
    return server.journal().page(JournalQuery.all(), 0, 2000).entries().stream()
        .filter(entry -> entry.exchange().fault().orElse("").endsWith(words))
        .count();
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

      String journal = "";
      while (!journal.contains(id)) {
        journal = SERVER.request().get("/admin/requests").asString();
      }
      assertThat(journal).contains("\"effect\":\"deleted\"");
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
      while (!server.faults().all().isEmpty()) {
        Thread.onSpinWait();
      }
      long began = System.nanoTime();
      server.close();
      assertThat(System.nanoTime() - began).isLessThan(5_000_000_000L);
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

package dev.standin.server.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.server.api.Bytes;
import dev.standin.server.exchange.Effect;
import dev.standin.server.exchange.Exchange;
import dev.standin.server.exchange.RecordedRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The journal takes no more memory than it says, however large the requests are. */
class JournalSizeTest {

  private static final int LARGE = 10_000;

  @Test
  void theOldestGoWhereTheyAreTooManyBytes() {
    Journal journal = new Journal(LARGE);
    int kept = Journal.MOST_BYTES / exchange(LARGE).size();

    for (int i = 0; i < kept + 5; i++) {
      journal.add(exchange(LARGE));
    }

    JournalPage page = journal.page(JournalQuery.all(), 0, Integer.MAX_VALUE);
    assertThat(page.entries()).hasSize(kept);
    assertThat(page.entries().get(0).number()).isEqualTo(6);
    assertThat(page.dropped()).isEqualTo(5);
  }

  @Test
  void whatIsForgottenTakesNoRoom() {
    Journal journal = new Journal(LARGE);
    for (int i = 0; i < Journal.MOST_BYTES / exchange(LARGE).size(); i++) {
      journal.add(exchange(LARGE));
    }
    journal.clear();
    journal.add(exchange(LARGE));
    journal.add(exchange(LARGE));

    assertThat(journal.page(JournalQuery.all(), 0, Integer.MAX_VALUE).entries()).hasSize(2);
  }

  private static Exchange exchange(int body) {
    return new Exchange(
        new RecordedRequest(
            Instant.EPOCH,
            Optional.of("tavus"),
            Optional.empty(),
            "DELETE",
            "/v2/conversations/a",
            List.of(new RecordedRequest.Header("host", "localhost")),
            Bytes.of(new byte[body]),
            body,
            "127.0.0.1"),
        Optional.empty(),
        Effect.NONE,
        Optional.empty(),
        Optional.empty(),
        Duration.ZERO);
  }
}

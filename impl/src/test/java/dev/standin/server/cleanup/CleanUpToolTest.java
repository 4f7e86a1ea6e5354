package dev.standin.server.cleanup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.standin.server.junit.StandinExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A clean-up of two vendors, from the first request to the last. */
class CleanUpToolTest {

  private static final Path SOURCE =
      Path.of("src/test/java/dev/standin/server/cleanup/CleanUpTool.java");

  @RegisterExtension final StandinExtension standin = StandinExtension.create();

  private final List<String> oldAtTavus = new ArrayList<>();
  private final List<String> oldAtAzure = new ArrayList<>();

  @BeforeEach
  void makeSome() {
    Instant now = Instant.now();
    for (int days = 27; days < 37; days++) {
      Instant then = now.minus(Duration.ofDays(days)).minusSeconds(60);
      String tavus = standin.conversation("tavus").createdAt(then).create();
      String azure = standin.conversation("azure").createdAt(then).create();
      if (days >= 30) {
        oldAtTavus.add(tavus);
        oldAtAzure.add(azure);
      }
    }
    // Old, and yet something has happened in it.
    standin.conversation("tavus").createdAt(Instant.EPOCH).lastActivityAt(now).create();
  }

  @Test
  void deletesWhatIsOldAndNothingElseWhateverFails() throws Exception {
    standin
        .fault("tavus")
        .conversation(oldAtTavus.get(2))
        .once()
        .after()
        .retryAfter(Duration.ZERO)
        .status(503);
    standin.fault("azure").once().retryAfter(Duration.ZERO).status(429);

    CleanUpTool tool = new CleanUpTool();
    tool.tavus(standin.baseUrl("tavus"), standin.credential("tavus"));
    tool.azure(standin.baseUrl("azure"), standin.credential("azure"));

    standin.assertDeletedExactly(Map.of("tavus", oldAtTavus, "azure", oldAtAzure));
    assertThat(standin.requests()).filteredOn(each -> each.fault().isPresent()).hasSize(2);
  }

  @Test
  void whoDeletesWhilePagingByNumberIsShownWhatWasLeft() throws Exception {
    new SkippingTool().tavus(standin.baseUrl("tavus"), standin.credential("tavus"));

    assertThatThrownBy(
            () -> standin.assertDeletedExactly("tavus", oldAtTavus.toArray(String[]::new)))
        .hasMessageContainingAll(
            "tavus " + oldAtTavus.get(1) + " was not deleted",
            "tavus " + oldAtTavus.get(3) + " was not deleted",
            "tavus " + oldAtTavus.get(5) + " was not deleted")
        .message()
        .doesNotContain(oldAtTavus.get(0) + " was not deleted")
        .contains("GET /v2/conversations?limit=1&page=5: 200");
  }

  /** Deletes what it meets, and so passes over what moves up into its place. */
  private static final class SkippingTool extends CleanUpTool {

    @Override
    void tavus(String baseUrl, String key) throws IOException, InterruptedException {
      String all = baseUrl + "/v2/conversations";
      JsonNode page;
      int number = 1;
      do {
        page = list(all + "?limit=1&page=" + number++, key).path("data");
        for (JsonNode each : page) {
          if (Instant.parse(each.path("updated_at").asText())
              .isBefore(Instant.now().minus(Duration.ofDays(30)))) {
            send("DELETE", all + "/" + each.path("conversation_id").asText() + "?hard=true", key);
          }
        }
      } while (!page.isEmpty());
    }
  }

  @Test
  void theReadmeHasTheToolAsItIs() throws IOException {
    String source = Files.readString(SOURCE);
    String start = "// In the README from here\n";
    String tool =
        source.substring(source.indexOf(start) + start.length(), source.indexOf("// to here"));

    assertThat(tool.lines()).hasSizeLessThan(75);
    assertThat(Files.readString(Path.of("README.md"))).contains("```java\n" + tool + "```");
  }
}

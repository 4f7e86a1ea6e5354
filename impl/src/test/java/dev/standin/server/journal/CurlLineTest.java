package dev.standin.server.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.server.api.Bytes;
import dev.standin.server.exchange.RecordedRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class CurlLineTest {

  @Test
  void hasWhatCurlWouldNotSendOfItself() {
    assertThat(
            line(
                "/a",
                "",
                new RecordedRequest.Header("host", "a"),
                new RecordedRequest.Header("x-empty", ""),
                new RecordedRequest.Header("accept", "a'b"),
                new RecordedRequest.Header("connection", "upgrade"),
                new RecordedRequest.Header("upgrade", "h2c")))
        .isEqualTo("curl -i -X DELETE -H 'x-empty;' -H 'accept: a'\\''b' http://h:1/a");
  }

  @Test
  void takesTheTargetAsItIs() {
    assertThat(line("/{a}?b=[1-3]", ""))
        .isEqualTo("curl -i -X DELETE --globoff 'http://h:1/{a}?b=[1-3]'");
    assertThat(line("/a/../b", "")).isEqualTo("curl -i -X DELETE --path-as-is http://h:1/a/../b");
  }

  @Test
  void readsNoFile() {
    assertThat(line("/a", "@/secret", new RecordedRequest.Header("@/secret", "x")))
        .isEqualTo("curl -i -X DELETE -H Content-Type: --data-raw @/secret http://h:1/a");
  }

  @Test
  void saysNothingOfABodyThatTheRequestDidNotSay() {
    assertThat(line("/a", "{}", new RecordedRequest.Header("content-type", "application/json")))
        .isEqualTo(
            "curl -i -X DELETE -H 'content-type: application/json' --data-raw '{}' http://h:1/a");
  }

  private static String line(String target, String body, RecordedRequest.Header... headers) {
    return CurlLine.of(
        new RecordedRequest(
            Instant.EPOCH,
            Optional.empty(),
            Optional.empty(),
            "DELETE",
            target,
            List.of(headers),
            Bytes.of(body.getBytes(UTF_8), UnaryOperator.identity(), RecordedRequest.BODY_LIMIT),
            body.length(),
            "127.0.0.1"),
        "http://h:1");
  }
}

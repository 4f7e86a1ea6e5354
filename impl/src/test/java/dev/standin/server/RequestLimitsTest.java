package dev.standin.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A head that is too much is refused for what it is, in the vendor's shape. */
class RequestLimitsTest {

  private static final Map<String, String> PATHS =
      Map.of(
          "openhands", "/api/conversations/",
          "dify", "/v1/conversations/",
          "azure", "/openai/v1/conversations/",
          "botpress", "/v1/chat/conversations/",
          "tavus", "/v2/conversations/");

  @RegisterExtension static final ServerFixture SERVER = new ServerFixture();

  static Stream<Arguments> vendors() {
    return PATHS.entrySet().stream().map(path -> Arguments.of(path.getKey(), path.getValue()));
  }

  @ParameterizedTest
  @MethodSource("vendors")
  void aLongHeaderFieldIsAnswered431(String vendor, String path) throws IOException {
    assertRefused(431, vendor, path + "a", "X-Long: " + "x".repeat(20_000));
  }

  @ParameterizedTest
  @MethodSource("vendors")
  void theAnswerIsNotLostWhereTheClientGoesOnSending(String vendor, String path)
      throws IOException {
    assertRefused(431, vendor, path + "a", "X-Long: " + "x".repeat(5_000_000));
    assertRefused(414, vendor, path + "a".repeat(5_000_000), "X: 1");
  }

  @ParameterizedTest
  @MethodSource("vendors")
  void manyHeaderFieldsAreAnswered431(String vendor, String path) throws IOException {
    assertRefused(431, vendor, path + "a", "X-Many: 1\r\n".repeat(150) + "X: 1");
  }

  @ParameterizedTest
  @MethodSource("vendors")
  void aLongTargetIsAnswered414(String vendor, String path) throws IOException {
    assertRefused(414, vendor, path + "a".repeat(9_000), "X: 1");
    assertRefused(414, vendor, path + "a?q=" + "a".repeat(9_000), "X: 1");
  }

  @ParameterizedTest
  @MethodSource("vendors")
  void whatIsWithinTheLimitsIsNot(String vendor, String path) throws IOException {
    String target = path + "a?q=" + "a".repeat(8_000);

    String answer =
        send(target, "X-Long: " + "x".repeat(6_000), "X-Many: 1\r\n".repeat(90) + "X: 1");

    assertThat(answer).doesNotStartWith("HTTP/1.1 431 ").doesNotStartWith("HTTP/1.1 414 ");
    ErrorShapes.assertFits(vendor, answer);
  }

  private static void assertRefused(int status, String vendor, String target, String header)
      throws IOException {
    String answer = send(target, header);

    assertThat(answer).startsWith("HTTP/1.1 " + status + " ").contains("\r\nConnection: close");
    ErrorShapes.assertFits(vendor, answer);
  }

  private static String send(String target, String... headers) throws IOException {
    return RawHttp.send(SERVER.server().baseUri(), RawHttp.request("DELETE " + target, headers));
  }
}

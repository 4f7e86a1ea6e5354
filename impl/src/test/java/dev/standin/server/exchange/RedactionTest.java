package dev.standin.server.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {

  private final Redaction redaction =
      new Redaction(List.of("x-own"), List.of("abcdefgh", "abcdefghij", "test", "a/ bcdefg"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Authorization | Bearer x | Bearer ***",
        "authorization | Basic x | Basic ***",
        "Authorization | x y | ***",
        "Authorization | Bearer | ***",
        "X-OWN | x | ***",
        "authorization | x | ***",
        "AUTHORIZATION |    bearer    x | bearer ***",
        "Proxy-Authorization | Basic x | Basic ***",
        "X-API-KEY | x | ***",
        "api-key | x | ***",
        "X-Session-API-Key | x | ***",
        "Ocp-Apim-Subscription-Key | x | ***",
        "X-Auth-Token | x | ***",
        "X-Amz-Signature | x | ***",
        "Cookie | session=x; b=x | ***",
        "Set-Cookie | session=x | ***",
        "User-Agent | client/1.0 | client/1.0",
        "x-bot-id | x | x",
        "x-ms-user-isolation-key | x | x",
        "x-bot-id | 1abcdefgh2 | 1***2"
      })
  void ofAHeaderOnlyTheSchemeIsLeft(String name, String value, String masked) {
    assertThat(redaction.header(name, value)).isEqualTo(new RecordedRequest.Header(name, masked));
  }

  @Test
  void ofSecretsThatBeginAlikeNothingIsLeft() {
    assertThat(redaction.text("abcdefghij abcdefgh")).isEqualTo("*** ***");
  }

  @Test
  void whatIsTooShortToBeOneIsLeft() {
    assertThat(redaction.text("a test-1")).isEqualTo("a test-1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a/ bcdefg", "a%2F+bcdefg", "a%2F%20bcdefg", "a%2f+bcdefg"})
  void aSecretIsFoundHoweverItIsSpelled(String spelling) {
    assertThat(redaction.target("/x/" + spelling + "/y")).isEqualTo("/x/***/y");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/?api_key=x | /?api_key=***",
        "/?a=1&token=x&b | /?a=1&token=***&b",
        "/?x-own=x | /?x-own=***",
        "/?x=1&api-key=x | /?x=1&api-key=***",
        "/?API_KEY=x&y=2 | /?API_KEY=***&y=2",
        "/?access_token=x | /?access_token=***",
        "/?password=x&client_secret=x | /?password=***&client_secret=***",
        "/?subscription-key=x | /?subscription-key=***",
        "/?api_key=a=x | /?api_key=***",
        "/?api%5Fkey=x | /?api%5Fkey=***",
        "/?%zz=1&token=$1 | /?%zz=1&token=***",
        "/token=x | /token=x",
        "/?limit=5&monkey=yes | /?limit=5&monkey=yes"
      })
  void ofAQueryTheValuesWhoseNamesTell(String target, String masked) {
    assertThat(redaction.target(target)).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"token\":\"x\",\"a\":\"y\"} | {\"token\":\"***\",\"a\":\"y\"}",
        "{\"a\":{\"api-key\" : \"x\\\"y\"}} | {\"a\":{\"api-key\" : \"***\"}}",
        "{\"password\":\"x | {\"password\":\"***",
        "{\"password\":\"x\\ | {\"password\":\"***",
        "{\"token\":\"\",\"b\":1} | {\"token\":\"***\",\"b\":1}",
        "{\"tokens\":5} | {\"tokens\":5}"
      })
  void ofJsonTheStringsWhoseNamesTell(String body, String masked) {
    assertThat(redaction.body(body)).isEqualTo(masked);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"", "\\\"", "\"token\":\"\\\"", "\"a\" ", "\"token\":", " "})
  @Timeout(10)
  void aHostileBodyTakesNoTime(String part) {
    assertThat(redaction.body(part.repeat(1024 * 1024 / part.length()))).isNotNull();
  }
}

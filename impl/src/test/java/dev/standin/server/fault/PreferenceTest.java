package dev.standin.server.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreferenceTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "code=503 | status 503 before anything was done",
        "code=\"503\" | status 503 before anything was done",
        "CODE=404 | status 404 before anything was done",
        "  code = 599  | status 599 before anything was done",
        "respond-async, wait=10, code=503 | status 503 before anything was done",
        "a=\"x, code=500\", code=503 | status 503 before anything was done",
        "a=\"\\\", code=500\", code=503 | status 503 before anything was done",
        "x; code=500, code=503 | status 503 before anything was done",
        "code=503; when=after | status 503 after it was done",
        "code=503;when=\"after\" | status 503 after it was done",
        "code=503; other; WHEN=After | status 503 after it was done",
        "code=503;;when=after; | status 503 after it was done",
        "code=503; when=before | status 503 before anything was done",
        "code=503; when=whenever | status 503 before anything was done",
        "code=503, code=500 | status 503 before anything was done",
        ",,code=400 | status 400 before anything was done"
      })
  void isWhatTheFieldAsksFor(String field, String words) {
    assertThat(Preference.of(List.of(field)).map(Fault::description)).contains(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ",",
        "code",
        "code=",
        "code=200",
        "code=399",
        "code=600",
        "code=5030",
        "code=abc",
        "code=-503",
        "code=\u0665\u0660\u0663",
        "codes=503",
        "x=503",
        "=503",
        "\"code=503\"",
        "code=\"503",
        "x;code=503",
        "return=minimal"
      })
  void anythingElseIsPassedOver(String field) {
    assertThat(Preference.of(List.of(field))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {";a  ", "\\\"", "a=\"", "  ", ";", "=", "x  =  "})
  @Timeout(5)
  void aHostileFieldTakesNoTime(String part) {
    assertThat(Preference.of(List.of("code=2" + part.repeat(4000) + "!"))).isEmpty();
    assertThat(Preference.of(List.of("a=\"" + part.repeat(4000) + "\""))).isEmpty();
  }
}

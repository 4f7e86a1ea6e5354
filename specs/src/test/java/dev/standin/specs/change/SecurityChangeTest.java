package dev.standin.specs.change;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Schemes of one type are told apart by where their tokens come from. */
class SecurityChangeTest {

  private static final String DOCUMENT =
      """
      openapi: 3.1.0
      info: {title: Things, version: '1'}
      security: [{a: [r]}]
      paths: {/things: {get: {operationId: getThings, responses: {'204': {description: Done}}}}}
      components:
        securitySchemes:
          a: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://a', scopes: {r: Read, s: See}}}}
          b: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://b', scopes: {r: Read}}}}
          c: {type: openIdConnect, openIdConnectUrl: 'https://c'}
          d: {type: openIdConnect, openIdConnectUrl: 'https://d'}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          [{a: [r]}]; [{a: [r]}, {b: [r]}]; S/C
          [{a: [r]}]; [{a: [r], b: [r]}]; C/S
          [{a: [r]}]; [{b: [r]}]; CS/CS
          [{c: []}]; [{c: []}, {d: []}]; S/C
          [{c: []}]; [{d: []}]; CS/CS
          [{a: [r]}]; [{a: [r, s]}]; C/S
          """)
  void whoIsLetIn(String old, String other, String impacts) {
    String before = DOCUMENT.replace("[{a: [r]}]", old);
    String now = DOCUMENT.replace("[{a: [r]}]", other);
    String[] letters = impacts.split("/", 2);
    assertThat(only(before, now))
        .startsWith("SECURITY security: ")
        .endsWith("[" + letters[0] + "]");
    assertThat(only(now, before))
        .startsWith("SECURITY security: ")
        .endsWith("[" + letters[1] + "]");
  }

  @Test
  void aScopeMoreIsCompatible() {
    String now = DOCUMENT.replace("s: See", "s: See, w: Write");
    assertThat(only(DOCUMENT, now)).isEqualTo("SECURITY security: - → scope w [-]");
    assertThat(only(now, DOCUMENT)).isEqualTo("SECURITY security: scope w → - [C]");
  }

  @Test
  void whatAScopeIsDescribedAsIsWording() {
    ChangeReport report = Versions.between(DOCUMENT, DOCUMENT.replace("s: See", "s: Look"));
    assertThat(report.changes()).isEmpty();
  }

  @Test
  void anotherPlaceForTokens() {
    assertThat(only(DOCUMENT, DOCUMENT.replace("'https://a'", "'https://a/2'")))
        .isEqualTo(
            "SECURITY security: oauth2 clientCredentials https://a scope r → oauth2"
                + " clientCredentials https://a/2 scope r [CS]");
  }

  private static String only(String before, String now) {
    ChangeReport report = Versions.between(before, now);
    assertThat(report.changes()).hasSize(1);
    return Versions.line(report.changes().get(0));
  }
}

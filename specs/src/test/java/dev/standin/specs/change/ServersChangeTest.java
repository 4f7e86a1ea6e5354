package dev.standin.specs.change;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What changes in a list of servers; the last column says whom that breaks, there and back. */
class ServersChangeTest {

  private static final String DOCUMENT =
      """
      openapi: 3.1.0
      info: {title: Things, version: '1'}
      servers: [%s]
      paths: {/things: {get: {operationId: getThings, responses: {'204': {description: Done}}}}}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          {url: 'https://a/v1'}; {url: 'https://a/v1'}, {url: 'https://eu/v1'}; -/C
          {url: 'https://a/v1'}; {url: 'https://a/v1'}, {url: 'https://eu/v2'}; S/C
          {url: 'https://a/v1'}; {url: 'https://a/v1'}, {url: 'https://eu/{p}', variables: {p: {default: v1}}}; -/C
          {url: 'https://a/v1'}; {url: 'https://a/v1/'}; -/-
          {url: 'https://a/~u%2fx'}; {url: 'https://a/%7Eu%2Fx'}; -/-
          {url: 'https://a/~u%2fx'}; {url: 'https://a/~u/x'}; CS/CS
          {url: 'https://a/{p}', variables: {p: {default: v1}}}; {url: 'https://a/{q}', variables: {q: {default: v1}}}; -/-
          {url: 'https://a/{p}', variables: {p: {default: v1}}}; {url: 'https://a/{q}', variables: {q: {default: v2}}}; CS/CS
          {url: 'https://a/{p}', variables: {p: {default: v1, enum: [v1, v2]}}}; {url: 'https://a/{q}', variables: {q: {default: v1, enum: [v1]}}}; C/S
          {url: 'https://a/{p}', variables: {p: {default: v1}}}; {url: 'https://a/v1'}; -/-
          {url: 'https://a/{p}', variables: {p: {default: v1, enum: [v1, v2]}}}; {url: 'https://a/v1'}; C/S
          {url: 'https://a/{p}', variables: {p: {default: v1}}}; {url: 'https://a/{p}', variables: {p: {default: v2}}}; CS/CS
          {url: 'https://{h}/v1', variables: {h: {default: a}}}; {url: 'https://b/v1'}; C/C
          {url: 'https://a/v1'}, {url: 'https://b/v2'}; {url: 'https://a/v1'}, {url: 'https://c/v1'}; C/CS
          {url: 'https://a/v1'}; {url: 'https://a/v2'}; CS/CS
          {url: 'https://a/v1'}, {url: 'https://b/v2'}; {url: 'https://b/v2'}, {url: 'https://a/v1'}; CS/CS
          """)
  void isTold(String old, String other, String impacts) {
    String[] letters = impacts.split("/", 2);
    assertThat(impacts(old, other)).isEqualTo(letters[0]);
    assertThat(impacts(other, old)).isEqualTo(letters[1]);
  }

  /** However the path is shared out between servers and operations. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          {url: 'https://A:443/v1'}; /things; {url: 'https://a'}; /v1/things; -/-
          {url: 'https://a/v1'}; /things; {url: 'https://b'}; /v1/things; C/C
          {url: 'https://a/v1'}, {url: 'https://b/v1'}; /things; {url: 'https://a'}, {url: 'https://b'}; /v1/things; -/-
          {url: 'https://a/v1'}, {url: 'https://b'}; /things; {url: 'https://a'}, {url: 'https://b'}; /v1/things; C/CS
          {url: 'https://a/v1'}, {url: 'https://b/v1'}; /things; {url: 'https://a'}; /v1/things; C/-
          {url: 'https://a/%7Eu'}; /things; {url: 'https://a'}; /~u/things; -/-
          {url: 'https://a'}; /th%2Dings; {url: 'https://a'}; /th-ings; -/-
          """)
  void isNotToldWhereOperationsStay(
      String old, String path, String other, String otherPath, String impacts) {
    String before = DOCUMENT.replace("/things", path).replace("%s", old);
    String now = DOCUMENT.replace("/things", otherPath).replace("%s", other);
    String[] letters = impacts.split("/", 2);
    assertThat(impacts(Versions.between(before, now))).isEqualTo(letters[0]);
    assertThat(impacts(Versions.between(now, before))).isEqualTo(letters[1]);
  }

  private static final String OWN =
      """
      openapi: 3.1.0
      info: {title: Things, version: '1'}
      paths:
        /things: {servers: [{url: '/v1'}], get: {responses: {'204': {description: Done}}}}
        /others: {get: {servers: [{url: 'https://a/v1'}], responses: {'204': {description: Done}}}}
      """;

  @Test
  void isNotToldOfOperationsWithServersOfTheirOwn() {
    String now =
        OWN.replace("/things", "/v1/things")
            .replace("'/v1'", "'/'")
            .replace("/others", "/v1/others")
            .replace("a/v1", "a");
    assertThat(impacts(Versions.between(OWN, now))).isEqualTo("-");
    assertThat(impacts(Versions.between(now, OWN))).isEqualTo("-");
  }

  /** Where one stays and another moves with the server. */
  @Test
  void isToldOfThoseOperationsThatMove() {
    String old =
        """
        openapi: 3.1.0
        info: {title: Things, version: '1'}
        servers: [{url: 'https://a/v1'}]
        paths:
          /things: {get: {operationId: getThings, responses: {'204': {description: Done}}}}
          /others: {get: {operationId: getOthers, responses: {'204': {description: Done}}}}
        """;
    String now = old.replace("/things", "/v1/things").replace("a/v1", "a");
    assertThat(Versions.between(old, now).changes())
        .extracting(it -> it.operation() + " " + Versions.line(it))
        .containsExactly("GET /others SERVER server: https://a/v1 → https://a [CS]");
    String far = now.replace("https://a", "https://b");
    assertThat(Versions.between(old, far).changes())
        .extracting(it -> it.operation() + " " + Versions.line(it))
        .containsExactly(
            "GET /v1/things SERVER server: https://a/v1 → https://b [C]",
            "GET /others SERVER server: https://a/v1 → https://b [CS]");
  }

  private static String impacts(String old, String other) {
    return impacts(Versions.between(DOCUMENT.formatted(old), DOCUMENT.formatted(other)));
  }

  private static String impacts(ChangeReport report) {
    assertThat(report.changes()).isNotEmpty();
    return switch (report.severity()) {
      case BREAKS_BOTH -> "CS";
      case BREAKS_CLIENTS -> "C";
      case BREAKS_SERVERS -> "S";
      default -> "-";
    };
  }
}

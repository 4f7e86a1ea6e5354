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

  /** However the path is shared out between a server and its operations. */
  @Test
  void isNotToldWhereOperationsStay() {
    String old = DOCUMENT.formatted("{url: 'https://A:443/v1'}");
    String other = DOCUMENT.replace("/things", "/v1/things").formatted("{url: 'https://a'}");
    assertThat(impacts(Versions.between(old, other))).isEqualTo("-");
    assertThat(impacts(Versions.between(other, old))).isEqualTo("-");
    String moved = other.replace("https://a", "https://b");
    assertThat(impacts(Versions.between(old, moved))).isEqualTo("CS");
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

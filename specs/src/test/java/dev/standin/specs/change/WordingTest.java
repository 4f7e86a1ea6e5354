package dev.standin.specs.change;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is only said otherwise is no change of what is promised, and is told of all the same. */
class WordingTest {

  private static final String DOCUMENT =
      """
      openapi: 3.0.3
      info: {title: Things, version: '1'}
      paths:
        /things:
          delete:
            operationId: deleteThings
            tags: [Things]
            summary: Deletes
            responses:
              '204': {description: Gone}
              '404':
                description: None
                content:
                  application/json: {schema: {title: E, type: string, example: a, nullable: false}}
      """;

  private static final String PAGE =
      "# Title\n\nText.\n\n````yaml delete /things\n" + DOCUMENT + "````\n\nEnd.\n";

  private static String only(String before, String now) {
    ChangeReport report = Versions.between(before, now);
    assertThat(report.changes()).isEmpty();
    assertThat(report.severity()).isEqualTo(Severity.WORDING);
    assertThat(report.wording()).hasSize(1);
    WordingChange change = report.wording().get(0);
    return "%s: %s → %s"
        .formatted(
            change.what(),
            change.from().map(WordingTest::side).orElse("-"),
            change.to().map(WordingTest::side).orElse("-"));
  }

  private static String side(Side side) {
    return side.text().strip() + " :" + side.location().line();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          title: Things; title: Objects; info: Things :2 → Objects :2
          tags: [Things]; tags: [Things, More]; tags: - → More :7
          Deletes; Removes; summary: Deletes :8 → Removes :8
          description: Gone; description: Away; description: Gone :10 → Away :10
          {title: E,; {title: F,; title: E :14 → F :14
          example: a; example: b; example: a :14 → b :14
          , nullable: false; ''; spelling: false :14 → -
          {title: E, type: string; {type: string, title: E; spelling: application/json: {schema: {title: E, type: string, example: a, nullable: false}} :14 → application/json: {schema: {type: string, title: E, example: a, nullable: false}} :14
          summary: Deletes; summary: Deletes # still; spelling: summary: Deletes :8 → summary: Deletes # still :8
          """)
  void ofADocument(String old, String other, String expected) {
    assertThat(DOCUMENT).contains(old);
    assertThat(only(DOCUMENT, DOCUMENT.replace(old, other))).isEqualTo(expected);
  }

  @Test
  void ofThePageAroundIt() {
    assertThat(only(PAGE, PAGE.replace("Text.", "Other.\nLines.")))
        .isEqualTo("text of the page: Text. :3 → Other.\nLines. :3");
    assertThat(only(PAGE, PAGE.replace("End.\n", "End.\nMore.\n")))
        .isEqualTo("text of the page: - → More. :23");
  }

  @Test
  void ofHowItIsStored() {
    assertThat(only(PAGE, PAGE.replace("\n", "\r\n"))).isEqualTo("line ends: LF :1 → CRLF :1");
    assertThat(only(PAGE, "\uFEFF" + PAGE)).isEqualTo("byte order mark: no :1 → yes :1");
    assertThat(only(PAGE, PAGE.strip())).isEqualTo("line ends: LF :1 → LF, none at the end :1");
  }

  @Test
  void ofTheOrderOfKeys() {
    String summary = "      summary: Deletes\n";
    String tags = "      tags: [Things]\n";
    assertThat(only(DOCUMENT, DOCUMENT.replace(tags + summary, summary + tags)))
        .isEqualTo("order of keys: tags: [Things] :7 → -");
  }

  @Test
  void ofWhatMoved() {
    String now = DOCUMENT.replace("/things:", "/objects:").replace("Deletes", "Removes");
    ChangeReport report = Versions.between(DOCUMENT, now);
    assertThat(report.wording()).extracting(WordingChange::what).containsExactly("summary");
    assertThat(report.changes()).hasSize(1);
  }
}

package dev.standin.specs.report;

import static dev.standin.specs.report.ReportTest.BEFORE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.specs.change.ChangeReport;
import dev.standin.specs.change.Versions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page says is shown, and nothing that reads a report obeys it. */
class HostileTextTest {

  /** Text of a page can make neither markup nor rows, and cannot move a terminal's cursor. */
  @Test
  void hostileText() {
    String hostile = "a|b `c` <img src=x> @all [l](u)\\n| d \\u001b[31m \\u202e";
    ChangeReport report =
        Versions.between(
            BEFORE,
            BEFORE.replace("schema: {type: boolean}", "schema: {enum: [\"" + hostile + "\"]}"));
    assertThat(ChangeMarkdown.of(report).lines().filter(line -> line.startsWith("| **")))
        .hasSize(1)
        .allSatisfy(
            row ->
                assertThat(row)
                    .contains("a\\|b \\`c\\` \\<img src\\=x\\> \\@\u2060all \\[l\\]\\(u\\)")
                    .doesNotContain("\u001b", "\u202e"));
    assertThat(ChangeText.of(report)).doesNotContain("\u001b", "\u202e");
    assertThat(ChangeText.of(report).lines()).hasSizeLessThan(12);
  }

  /** GitHub makes these of the text that Markdown leaves, so escapes do not stop it. */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          @user, \\@\u2060user
          @org/team, \\@\u2060org/team
          '#123', \\#\u2060123
          o/r#1, o/r\\#\u20601
          GH-12, GH\\-\u206012
          www.evil.test, www\u2060.evil.test
          https://evil.test, https\\:\u2060//evil.test
          a@b.test, a\\@\u2060b.test
          :tada:, \\:\u2060tada\\:
          1234567, 123456\u20607
          o/r@0123456789abcdef0123456789abcdef01234567, o/r\\@\u2060012345\u20606789ab\u2060cdef01\u2060234567\u206089abcd\u2060ef0123\u20604567
          123456, 123456
          '12:30, abcdefgh', '12\\:30, abcdefgh'
          """)
  void noLinksInMarkdown(String text, String expected) {
    String values = "schema: {enum: ['" + text + "']}";
    ChangeReport report =
        Versions.between(BEFORE, BEFORE.replace("schema: {type: boolean}", values));
    assertThat(ChangeMarkdown.of(report)).contains("| \"" + expected + "\" (new\\:8) |");
  }

  /** A runner of GitHub reads these as commands, at the beginning of a line or anywhere. */
  @ParameterizedTest
  @ValueSource(strings = {"::add-mask::x", "##[add-mask]x", "text ##[add-mask]x"})
  void noCommandsInText(String command) {
    String quoted = "description: '" + command + "'";
    String now =
        BEFORE
            .replace("description: Gone", quoted)
            .replace(
                "in: query, schema: {type: boolean}",
                "in: query, schema: {enum: ['" + command + "']}")
            .replace("deleteThings", "'" + command + "'");
    String text =
        ChangeText.of(Versions.between(BEFORE, now)) + ChangeText.of(Versions.between(now, BEFORE));
    assertThat(text).contains("add-mask").doesNotContain("##[");
    assertThat(text.lines()).noneMatch(line -> line.strip().startsWith("::"));
  }
}

package dev.standin.specs.report;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Writes any text so that GitHub's Markdown shows it as it is. */
public final class MarkdownText {

  private static final String MARKUP = "[\\\\`*_{}\\[\\]()#+!|<>~@:&$^=-]";

  /** U+2060: it has no width, and parts what stands on both sides of it. */
  private static final String WORD_JOINER = "\u2060";

  /**
   * Places behind which GitHub would make a link, a mention or an emoji of what follows. It does so
   * with the text that Markdown leaves, where an escaped character is one as any other.
   */
  private static final Pattern BEFORE_LINKS =
      Pattern.compile(
          "@" // @user, @organization/team, user@commit, a@b.test
              + "|#(?=\\d)" // #123, owner/repository#123
              + "|\\bGH-(?=\\d)"
              + "|\\bwww(?=\\.)"
              + "|:(?=//)"
              + "|:(?=[\\w+-]+:)", // :emoji:
          Pattern.CASE_INSENSITIVE);

  /** A commit is referred to with 7 to 40 digits. */
  private static final Pattern COMMIT =
      Pattern.compile("\\b[0-9a-f]{7,}\\b", Pattern.CASE_INSENSITIVE);

  private MarkdownText() {}

  /** On one line, without a character that has a meaning; control characters are left out. */
  public static String of(String text, int length) {
    String line =
        Summary.shortened(length, text)
            .replaceAll("\\p{Cntrl}|[\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]", "");
    String parted = COMMIT.matcher(line).replaceAll(MarkdownText::part);
    return BEFORE_LINKS.matcher(parted).replaceAll("$0" + WORD_JOINER).replaceAll(MARKUP, "\\\\$0");
  }

  private static String part(MatchResult commit) {
    return commit.group().replaceAll(".{6}(?=.)", "$0" + WORD_JOINER);
  }
}

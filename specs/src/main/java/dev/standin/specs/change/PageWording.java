package dev.standin.specs.change;

import dev.standin.specs.SpecDocument;
import dev.standin.specs.SpecPage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Compares the text of two pages outside of the OpenAPI document, and how they are stored. */
final class PageWording {

  private final PageLines before;
  private final PageLines now;
  private final List<WordingChange> wording = new ArrayList<>();

  private PageWording(SpecDocument before, SpecDocument now) {
    this.before = PageLines.of(before);
    this.now = PageLines.of(now);
  }

  /**
   * @param told the sides that are told of elsewhere
   * @param nothingElse whether nothing else differs, so that the document's own lines count too
   */
  static List<WordingChange> compare(
      SpecDocument before, SpecDocument now, List<Side> told, boolean nothingElse) {
    if (Arrays.equals(before.page().bytes(), now.page().bytes())) {
      return List.of();
    }
    PageWording page = new PageWording(before, now);
    page.text("text of the page", page.before.head(), page.now.head(), told);
    page.text("text of the page", page.before.tail(), page.now.tail(), told);
    if (nothingElse && page.wording.isEmpty()) {
      page.document();
    }
    page.storage(before.page(), now.page());
    return page.wording;
  }

  private void text(String what, PageLines.Part old, PageLines.Part other, List<Side> told) {
    for (LineHunk hunk : LineHunk.between(old.lines(), other.lines())) {
      boolean isTold =
          old.tellsOf(told, hunk.fromBefore(), hunk.toBefore())
              || other.tellsOf(told, hunk.fromNow(), hunk.toNow());
      if (!isTold) {
        wording.add(
            new WordingChange(
                what,
                "",
                old.sideOf(hunk.fromBefore(), hunk.toBefore()),
                other.sideOf(hunk.fromNow(), hunk.toNow())));
      }
    }
  }

  /** The same tree from other lines: comments, quotes, or keys in another order. */
  private void document() {
    List<String> old = before.body().lines();
    List<String> other = now.body().lines();
    if (!old.equals(other)
        && old.stream().sorted().toList().equals(other.stream().sorted().toList())) {
      LineHunk first = LineHunk.between(old, other).get(0);
      wording.add(
          new WordingChange(
              "order of keys",
              "",
              before.body().sideOf(first.fromBefore(), first.toBefore()),
              now.body().sideOf(first.fromNow(), first.toNow())));
    } else {
      text("spelling", before.body(), now.body(), List.of());
    }
  }

  private void storage(SpecPage old, SpecPage other) {
    stored(
        "byte order mark", old, other, hasMark(old) ? "yes" : "no", hasMark(other) ? "yes" : "no");
    stored("line ends", old, other, lineEnds(old), lineEnds(other));
  }

  private void stored(String what, SpecPage old, SpecPage other, String from, String to) {
    if (!from.equals(to)) {
      wording.add(
          new WordingChange(
              what,
              "",
              Optional.of(new Side(from, old.at(1))),
              Optional.of(new Side(to, other.at(1)))));
    }
  }

  private static boolean hasMark(SpecPage page) {
    byte[] bytes = page.bytes();
    return bytes.length > 2
        && bytes[0] == (byte) 0xEF
        && bytes[1] == (byte) 0xBB
        && bytes[2] == (byte) 0xBF;
  }

  private static String lineEnds(SpecPage page) {
    String text = new String(page.bytes(), StandardCharsets.UTF_8);
    List<String> kinds = new ArrayList<>();
    if (text.contains("\r\n")) {
      kinds.add("CRLF");
    }
    if (text.replace("\r\n", "").contains("\n")) {
      kinds.add("LF");
    }
    if (text.replace("\r\n", "").contains("\r")) {
      kinds.add("CR");
    }
    boolean ends = text.endsWith("\n") || text.endsWith("\r");
    return String.join(" and ", kinds) + (ends ? "" : ", none at the end");
  }
}

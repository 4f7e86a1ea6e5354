package dev.standin.conformance.report.html;

import dev.standin.conformance.model.CaseId;
import dev.standin.conformance.model.Outcome;
import dev.standin.conformance.model.Verdict;
import dev.standin.conformance.report.data.Report;
import dev.standin.specs.page.SpecLocation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The documents by their lines, each with the cases that rest on it. */
final class Pages {

  private static final int CONTEXT = 3;
  private static final int MOST_LINES = 2000;
  private static final int LONGEST_LINE = 500;

  private final Map<String, List<String>> lines = new HashMap<>();
  private final Map<SpecLocation, List<Verdict>> verdicts;
  private final List<String> files;
  private final Set<CaseId> listed;

  Pages(Report report, Set<CaseId> listed) {
    this.listed = listed;
    this.files = report.documents().stream().map(each -> each.page().file()).toList();
    // The lines, as CommonMark 0.31.2, section 2.1 counts them.
    report
        .documents()
        .forEach(
            each ->
                lines.put(
                    each.page().file(), Arrays.asList(each.page().text().split("\r\n|\n|\r", -1))));
    this.verdicts =
        report.result().verdicts().stream()
            .collect(Collectors.groupingBy(each -> each.conformanceCase().location()));
  }

  List<PageView> views() {
    return files.stream().map(this::view).toList();
  }

  /** The page, or of a very long one the lines that cases rest on. */
  private PageView view(String file) {
    List<String> texts = lines.getOrDefault(file, List.of());
    List<PageLine> all = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      if (texts.size() <= MOST_LINES || verdicts.containsKey(new SpecLocation(file, i + 1))) {
        all.add(line(file, i + 1, texts.get(i)));
      }
    }
    return new PageView(file, Anchor.of("page", file), all);
  }

  private PageLine line(String file, int line, String text) {
    List<Verdict> own = verdicts.getOrDefault(new SpecLocation(file, line), List.of());
    long failed = own.stream().filter(each -> each.outcome() == Outcome.FAILED).count();
    long passed = own.stream().filter(each -> each.outcome() == Outcome.PASSED).count();
    Outcome worst =
        failed > 0 ? Outcome.FAILED : passed == own.size() ? Outcome.PASSED : Outcome.CANNOT_TELL;
    return new PageLine(
        Anchor.ofLine(file, line),
        line,
        clipped(text),
        !own.isEmpty(),
        OutcomeIcon.cssClass(worst),
        OutcomeIcon.of(worst),
        passed,
        own.size(),
        own.stream()
            .filter(each -> listed.contains(each.conformanceCase().id()))
            .map(Link::to)
            .toList());
  }

  /** The line and a few around it; nothing if the document is not at hand. */
  List<ExcerptLine> around(SpecLocation page) {
    List<String> all = lines.getOrDefault(page.file(), List.of());
    List<ExcerptLine> excerpt = new ArrayList<>();
    int last = Math.min(all.size(), page.line() + CONTEXT);
    for (int line = Math.max(1, page.line() - CONTEXT); line <= last; line++) {
      excerpt.add(new ExcerptLine(line, clipped(all.get(line - 1)), line == page.line()));
    }
    return excerpt;
  }

  /** Of a document that has no line ends. */
  private static String clipped(String line) {
    return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + "…";
  }

  /** Whether the line is among those that are shown, so that a link to it leads somewhere. */
  boolean has(SpecLocation page) {
    int size = lines.getOrDefault(page.file(), List.of()).size();
    return page.line() >= 1
        && page.line() <= size
        && (size <= MOST_LINES || verdicts.containsKey(page));
  }

  record PageView(String file, String anchor, List<PageLine> lines) {}

  record PageLine(
      String anchor,
      int number,
      String text,
      boolean covered,
      String result,
      String sign,
      long passed,
      int count,
      List<Link> cases) {}

  record ExcerptLine(int number, String text, boolean meant) {}

  /** A link to a case. */
  record Link(String anchor, String id, String sign, String result, String outcome) {

    static Link to(Verdict each) {
      String id = each.conformanceCase().id().toString();
      return new Link(
          Anchor.of("case", id),
          id,
          OutcomeIcon.of(each.outcome()),
          OutcomeIcon.cssClass(each.outcome()),
          each.outcome().text());
    }
  }
}

package dev.standin.conformance.report.html;

import dev.standin.conformance.model.Outcome;
import dev.standin.conformance.report.data.ReportedCase;
import dev.standin.conformance.report.data.ReportedDocument;
import dev.standin.conformance.report.data.RunReport;
import dev.standin.specs.page.SpecLocation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The documents by their lines, each with the cases that rest on it. */
final class Pages {

  private static final int CONTEXT = 3;

  private final Map<String, List<String>> lines = new HashMap<>();
  private final Map<SpecLocation, List<ReportedCase>> cases;
  private final List<ReportedDocument> documents;

  Pages(RunReport run) {
    this.documents = run.documents();
    documents.forEach(each -> lines.put(each.file(), each.lines()));
    this.cases = run.cases().stream().collect(Collectors.groupingBy(ReportedCase::page));
  }

  List<PageView> views() {
    return documents.stream().map(this::view).toList();
  }

  private PageView view(ReportedDocument document) {
    List<PageLine> all = new ArrayList<>();
    for (String text : lines.getOrDefault(document.file(), List.of())) {
      all.add(line(document.file(), all.size() + 1, text));
    }
    return new PageView(document.file(), Anchor.of("page", document.file()), all);
  }

  private PageLine line(String file, int line, String text) {
    List<ReportedCase> own = cases.getOrDefault(new SpecLocation(file, line), List.of());
    long failed = own.stream().filter(each -> each.outcome() == Outcome.FAILED).count();
    long passed = own.stream().filter(each -> each.outcome() == Outcome.PASSED).count();
    Outcome worst =
        failed > 0 ? Outcome.FAILED : passed == own.size() ? Outcome.PASSED : Outcome.CANNOT_TELL;
    return new PageLine(
        Anchor.ofLine(file, line),
        line,
        text,
        !own.isEmpty(),
        OutcomeIcon.cssClass(worst),
        OutcomeIcon.of(worst),
        passed,
        own.stream().map(Link::to).toList());
  }

  /** The line and a few around it; nothing if the document is not at hand. */
  List<ExcerptLine> around(SpecLocation page) {
    List<String> all = lines.getOrDefault(page.file(), List.of());
    List<ExcerptLine> excerpt = new ArrayList<>();
    int last = Math.min(all.size(), page.line() + CONTEXT);
    for (int line = Math.max(1, page.line() - CONTEXT); line <= last; line++) {
      excerpt.add(new ExcerptLine(line, all.get(line - 1), line == page.line()));
    }
    return excerpt;
  }

  /** Whether the line is among those that are shown, so that a link to it leads somewhere. */
  boolean has(SpecLocation page) {
    return page.line() >= 1 && page.line() <= lines.getOrDefault(page.file(), List.of()).size();
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
      List<Link> cases) {

    int count() {
      return cases.size();
    }
  }

  record ExcerptLine(int number, String text, boolean meant) {}

  /** A link to a case. */
  record Link(String anchor, String id, String sign, String result, String outcome) {

    static Link to(ReportedCase each) {
      return new Link(
          Anchor.of("case", each.id()),
          each.id(),
          OutcomeIcon.of(each.outcome()),
          OutcomeIcon.cssClass(each.outcome()),
          each.outcome().text());
    }
  }
}

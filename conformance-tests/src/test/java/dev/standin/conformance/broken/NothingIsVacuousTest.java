package dev.standin.conformance.broken;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.conformance.Cases;
import dev.standin.conformance.Documents;
import dev.standin.conformance.fake.FakeAnswer;
import dev.standin.conformance.fake.TextRun;
import dev.standin.conformance.model.CaseId;
import dev.standin.conformance.model.Outcome;
import dev.standin.conformance.model.Verdict;
import dev.standin.specs.document.SpecDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is asked of a document with operations of all methods fails against one of three servers
 * that say the same to everything: yes, no, and that they have failed.
 */
@Tag("long")
class NothingIsVacuousTest {

  private static final List<Integer> ANSWERS = List.of(200, 418, 500);

  @TempDir private Path directory = Path.of("");

  @Test
  void everyCaseOfAShopFailsSomewhere() throws IOException {
    everyCaseFails(
        Documents.of(Documents.shop()),
        """
        credentials: {key: correct-horse, basic: "alice:correct-horse", cookie: c, query: q}
        conversations: {ids: ids.txt}
        """);
  }

  @Test
  void everyCaseOfOurControlApiFailsSomewhere() throws IOException {
    everyCaseFails(
        Cases.document("standin"),
        """
        credentials: {adminToken: correct-horse}
        parameters: {getConversation.api: azure}
        conversations: {ids: ids.txt}
        things:
          /admin/conversations/{api}/{id}: {ids: ids.txt}
          /admin/conversations: {ids: ids.txt}
          /admin/requests: {ids: ids.txt}
          /admin/faults: {ids: ids.txt}
        """);
  }

  private void everyCaseFails(SpecDocument document, String target) throws IOException {
    Files.write(
        directory.resolve("ids.txt"),
        IntStream.rangeClosed(1, 3000).mapToObj(String::valueOf).toList());
    Set<CaseId> asked = new LinkedHashSet<>();
    Set<CaseId> failed = new LinkedHashSet<>();
    for (int status : ANSWERS) {
      FakeAnswer answer = FakeAnswer.json(status, "{}");
      for (Verdict verdict :
          TextRun.of(directory, document, target, request -> answer).verdicts()) {
        if (verdict.outcome() != Outcome.UNTESTED) {
          asked.add(verdict.conformanceCase().id());
        }
        if (verdict.outcome().isWrong()) {
          failed.add(verdict.conformanceCase().id());
        }
      }
    }

    assertThat(asked).hasSizeGreaterThan(200);
    assertThat(failed).containsAll(asked);
  }
}

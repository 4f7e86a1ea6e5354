package dev.standin.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.conformance.KnownPages;
import dev.standin.conformance.fake.FakeAnswer;
import dev.standin.conformance.fake.TextRun;
import dev.standin.conformance.model.Outcome;
import dev.standin.conformance.model.Verdict;
import dev.standin.conformance.result.SuiteResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a case whose prerequisites are not to be had, of a server that refuses all. */
class CaseRunnerTest {

  private static final String KEY = "credentials: {apiKey: key}\n";
  private static final String IDS = "conversations: {ids: ids.txt}\n";

  @TempDir private Path directory;

  @Test
  void cannotTellWithoutAConversation() throws IOException {
    String making = "conversations: {create: {method: POST, path: /make, id: /id}}\n";
    Verdict verdict = verdict("valid", KEY + making);

    assertThat(verdict.outcome()).isEqualTo(Outcome.CANNOT_TELL);
    assertThat(verdict.note()).startsWith("no conversation could be made");
    assertThat(SuiteResult.passes(verdict.withReason("no matter"), false)).isFalse();
  }

  @Test
  void cannotTellWithoutACredential() throws IOException {
    Verdict verdict = verdict("valid", IDS);

    assertThat(verdict.outcome()).isEqualTo(Outcome.CANNOT_TELL);
    assertThat(verdict.note())
        .isEqualTo("The document asks for a credential ([apiKey]) and the target has none");
  }

  @Test
  void cannotTellWhereTheFirstDeletionFails() throws IOException {
    Verdict verdict = verdict("second-delete", KEY + IDS);

    assertThat(verdict.outcome()).isEqualTo(Outcome.CANNOT_TELL);
    assertThat(verdict.note()).startsWith("the first deletion did not succeed: 400");
  }

  @Test
  void leavesOutWhatTheTargetCannotDoIfThereIsAReason() throws IOException {
    Verdict verdict = verdict("server-failure", KEY + IDS);

    assertThat(verdict.outcome()).isEqualTo(Outcome.UNTESTED);
    assertThat(SuiteResult.passes(verdict, false)).isTrue();
    assertThat(SuiteResult.passes(verdict, true)).isFalse();
    assertThat(SuiteResult.passes(verdict.withReason("a real service"), true)).isTrue();
  }

  private Verdict verdict(String variant, String target) throws IOException {
    Files.writeString(directory.resolve("ids.txt"), "1a\n2b\n3c\n");
    return TextRun.of(
            directory,
            KnownPages.document("tavus"),
            target,
            ".*/" + variant,
            request -> FakeAnswer.status(400))
        .verdicts()
        .get(0);
  }
}

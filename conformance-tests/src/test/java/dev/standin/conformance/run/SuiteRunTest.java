package dev.standin.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.conformance.KnownPages;
import dev.standin.conformance.fake.FakeRun;
import dev.standin.conformance.fake.FakeServer;
import dev.standin.conformance.fake.Flaw;
import dev.standin.conformance.model.CaseId;
import dev.standin.conformance.model.ConformanceCase;
import dev.standin.conformance.model.Outcome;
import dev.standin.conformance.model.Verdict;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Cases that are asked at once, of a server that lets one take what another one made. */
class SuiteRunTest {

  @Test
  void lossesAreBlamedOnTheRequestThatBringsThemAbout() {
    List<ConformanceCase> cases =
        Stream.concat(copies(4, "204/repeated"), copies(60, "400/id-asterisk")).toList();

    List<Verdict> verdicts =
        FakeRun.verdicts(
            "tavus", new FakeServer(KnownPages.document("tavus"), Flaw.TAKES_WILDCARDS), cases);

    assertThat(verdicts.subList(0, 4)).extracting(Verdict::outcome).containsOnly(Outcome.PASSED);
    assertThat(verdicts.subList(4, 64)).extracting(Verdict::outcome).containsOnly(Outcome.FAILED);
  }

  /** The case several times, so that some are asked at the same moment. */
  private static Stream<ConformanceCase> copies(int count, String end) {
    ConformanceCase asked =
        KnownPages.of("tavus").stream()
            .filter(each -> each.id().toString().endsWith("/" + end))
            .findFirst()
            .orElseThrow();
    CaseId id = asked.id();
    return IntStream.range(0, count)
        .mapToObj(n -> new CaseId(id.vendor(), id.operationId(), id.status(), id.variant() + n))
        .map(asked::withId);
  }
}

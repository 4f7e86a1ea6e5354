package dev.standin.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.conformance.KnownPages;
import dev.standin.conformance.fake.FakeRun;
import dev.standin.conformance.fake.FakeServer;
import dev.standin.conformance.fake.Flaw;
import dev.standin.conformance.model.ConformanceCase;
import dev.standin.conformance.model.Outcome;
import dev.standin.conformance.model.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Cases that are asked at once, of a server that lets one take what another one made. */
class SuiteRunTest {

  @Test
  void lossesAreBlamedOnTheRequestThatBringsThemAbout() {
    List<ConformanceCase> cases = new ArrayList<>(Collections.nCopies(4, named("204/repeated")));
    cases.addAll(Collections.nCopies(60, named("400/id-asterisk")));

    List<Verdict> verdicts =
        FakeRun.verdicts(
            "tavus",
            new FakeServer(
                KnownPages.document("tavus"),
                Set.of(Flaw.TAKES_WILDCARDS),
                (event, answer) -> answer),
            cases);

    assertThat(verdicts.subList(0, 4)).extracting(Verdict::outcome).containsOnly(Outcome.PASSED);
    assertThat(verdicts.subList(4, 64)).extracting(Verdict::outcome).containsOnly(Outcome.FAILED);
  }

  private static ConformanceCase named(String end) {
    return KnownPages.of("tavus").stream()
        .filter(each -> each.id().toString().endsWith("/" + end))
        .findFirst()
        .orElseThrow();
  }
}

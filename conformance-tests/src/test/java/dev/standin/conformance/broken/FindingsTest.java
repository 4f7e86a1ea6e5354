package dev.standin.conformance.broken;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.conformance.KnownPages;
import dev.standin.conformance.fake.FakeRun;
import dev.standin.conformance.fake.FakeServer;
import dev.standin.conformance.fake.Flaw;
import dev.standin.conformance.finding.Finding;
import dev.standin.conformance.finding.Findings;
import dev.standin.conformance.model.Check;
import dev.standin.conformance.run.Limits;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One fault makes one finding, and the first finding names the fault. */
@Tag("long")
class FindingsTest {

  private static final int MOST = 4;

  @Test
  void oneFaultIsOneFinding() {
    Map<Integer, List<String>> servers = new TreeMap<>();
    List<String> misnamed = new ArrayList<>();
    for (BrokenServer broken : faults()) {
      List<Finding> findings = findings(broken);
      String seen = broken + ": " + findings.stream().map(FindingsTest::text).toList();
      servers.computeIfAbsent(findings.size(), count -> new ArrayList<>()).add(seen);
      if (findings.isEmpty() || !names(findings.get(0), broken)) {
        misnamed.add(seen);
      }
    }
    report(servers, misnamed);

    int all = servers.values().stream().mapToInt(List::size).sum();
    int atMostTwo =
        servers.getOrDefault(1, List.of()).size() + servers.getOrDefault(2, List.of()).size();
    assertThat(servers).doesNotContainKey(0).containsKey(1);
    assertThat(servers.keySet()).allMatch(count -> count <= MOST);
    assertThat(servers.get(1)).hasSizeGreaterThan(all / 2);
    assertThat(atMostTwo).isGreaterThanOrEqualTo(all * 9 / 10);
    assertThat(misnamed).isEmpty();
  }

  /** Faults that have nothing to do with each other, and which findings name them. */
  @ParameterizedTest
  @CsvSource({
    "IGNORES_OWNER, .*/other-(user|x-).*, IGNORES_CREDENTIALS, .*credential.*",
    "IGNORES_OWNER, .*/other-(user|x-).*, SUCCEEDS_FOR_UNKNOWN_ID, .*/unknown-id",
    "KEEPS_WHAT_IT_DELETES, .*/gone, IGNORES_CREDENTIALS, .*credential.*",
    "DELETES_ON_ANY_METHOD, .*/kept, TAKES_ANY_SECRET, .*credential.*"
  })
  void twoFaultsAreBothNamed(Flaw one, String shownBy, Flaw other, String otherShownBy) {
    for (String vendor : List.of("dify", "botpress")) {
      FakeServer server = new FakeServer(KnownPages.document(vendor), one, other);
      List<Finding> findings = Findings.of(FakeRun.verdicts(vendor, server, KnownPages.of(vendor)));

      assertThat(findings)
          .as("%s: %s", vendor, findings.stream().map(FindingsTest::text).toList())
          .extracting(Finding::id)
          .anyMatch(id -> id.matches(shownBy))
          .anyMatch(id -> id.matches(otherShownBy))
          .hasSizeLessThanOrEqualTo(MOST);
    }
  }

  private static void report(Map<Integer, List<String>> servers, List<String> misnamed) {
    servers.forEach(
        (count, seen) -> {
          System.out.printf(
              "Servers with one fault that have %d findings: %d%n", count, seen.size());
          seen.stream()
              .filter(each -> count != 1)
              .forEach(each -> System.out.printf("  %s%n", each));
        });
    misnamed.forEach(each -> System.out.printf("Named by something else: %s%n", each));
  }

  private static List<Finding> findings(BrokenServer broken) {
    // Slow answers can only be told where nothing else makes them slow.
    Limits limits =
        FakeRun.limits(
            broken.check() == Check.PACE ? 50 : 5000,
            broken.found().contains("stays-gone") ? 1200 : 100);
    return Findings.of(
        FakeRun.verdicts(
            broken.vendor(),
            broken.start(KnownPages.document(broken.vendor())),
            KnownPages.of(broken.vendor()),
            limits));
  }

  /**
   * Whether the case that has to find the fault out is among those that show the finding. Which of
   * many at once meet slow answers is chance.
   */
  private static boolean names(Finding finding, BrokenServer broken) {
    boolean isSlow = broken.check() == Check.PACE && finding.check() == Check.PACE;
    return isSlow || finding.cases().stream().anyMatch(broken::isFoundBy);
  }

  private static String text(Finding finding) {
    return finding.level()
        + " "
        + finding.id()
        + " "
        + finding.conditions()
        + " "
        + finding.actual();
  }

  /** Each fault once, though several cases may be there to find it out. */
  private static List<BrokenServer> faults() {
    Map<String, BrokenServer> faults = new LinkedHashMap<>();
    BrokenServersTest.servers()
        .forEach(each -> faults.putIfAbsent(each.name() + " " + each.vendor(), each));
    return List.copyOf(faults.values());
  }
}

package dev.standin.conformance;

import static java.util.stream.Collectors.joining;

import dev.standin.conformance.model.ConformanceCase;
import dev.standin.conformance.model.Outcome;
import dev.standin.conformance.model.Verdict;
import dev.standin.server.ServerOptions;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The suite's cases of a vendor, put to a server that answers as the vendor's was seen to. */
record ObservedRun(ObservedProfile asked, List<Verdict> verdicts) {

  private static final int AT_ONCE = 8;

  static ObservedRun of(ObservedProfile profile) {
    ServerOptions options =
        ServerOptions.defaults().withProfile(profile.vendor(), profile.profile());
    List<ConformanceCase> cases = Cases.of(profile.vendor());
    try (EmbeddedServer server = new EmbeddedServer(options)) {
      return new ObservedRun(
          profile, server.run(profile.vendor()).of(cases, AT_ONCE, verdict -> {}));
    }
  }

  /** Each case that does not pass, and how it departs from the page. */
  String list() {
    return summary()
        + "\n"
        + verdicts.stream()
            .filter(ObservedRun::departs)
            .map(
                verdict ->
                    verdict.conformanceCase().id()
                        + "  "
                        + departures(verdict).stream()
                            .map(Departure::toString)
                            .collect(joining("; "))
                        + "\n")
            .collect(joining());
  }

  /** {@code 35 of 103 cases fail}. */
  String summary() {
    return "%d of %d cases fail"
        .formatted(verdicts.stream().filter(ObservedRun::departs).count(), verdicts.size());
  }

  /** In how many cases there is each departure. */
  SortedMap<Departure, Integer> counts() {
    SortedMap<Departure, Integer> counts = new TreeMap<>();
    verdicts.stream()
        .filter(ObservedRun::departs)
        .flatMap(verdict -> departures(verdict).stream())
        .forEach(departure -> counts.merge(departure, 1, Integer::sum));
    return counts;
  }

  private static boolean departs(Verdict verdict) {
    return verdict.outcome() == Outcome.FAILED || verdict.outcome() == Outcome.CANNOT_TELL;
  }

  private static TreeSet<Departure> departures(Verdict verdict) {
    TreeSet<Departure> departures = new TreeSet<>();
    verdict.findings().forEach(finding -> departures.add(Departure.of(finding)));
    return departures;
  }
}

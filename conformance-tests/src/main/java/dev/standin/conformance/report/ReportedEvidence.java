package dev.standin.conformance.report;

import dev.standin.conformance.model.Exchange;
import dev.standin.conformance.model.Finding;
import dev.standin.conformance.model.Request;
import dev.standin.conformance.model.Response;
import dev.standin.conformance.model.Verdict;
import dev.standin.conformance.report.data.ReportedExchange;
import dev.standin.conformance.report.data.ReportedFinding;
import dev.standin.conformance.report.data.ReportedRequest;
import dev.standin.conformance.report.data.ReportedResponse;
import dev.standin.conformance.request.Curl;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was sent for a verdict and what is wrong with it, each finding with its exchange. */
record ReportedEvidence(List<ReportedFinding> findings, List<ReportedExchange> exchanges) {

  static ReportedEvidence of(Verdict verdict) {
    // By identity: the same request may have got the same answer twice.
    IdentityHashMap<Exchange, Integer> places = new IdentityHashMap<>();
    List<Exchange> all = new ArrayList<>(verdict.exchanges());
    for (int i = 0; i < all.size(); i++) {
      places.putIfAbsent(all.get(i), i);
    }
    Set<Integer> wrong = new HashSet<>();
    List<ReportedFinding> findings = new ArrayList<>();
    for (Finding finding : verdict.findings()) {
      int place =
          places.computeIfAbsent(
              finding.exchange(),
              absent -> {
                all.add(absent);
                return all.size() - 1;
              });
      wrong.add(place);
      findings.add(finding(finding, place));
    }
    List<ReportedExchange> exchanges = new ArrayList<>();
    for (Exchange exchange : all) {
      exchanges.add(exchange(exchange, wrong.contains(exchanges.size())));
    }
    return new ReportedEvidence(findings, exchanges);
  }

  private static ReportedFinding finding(Finding finding, int exchange) {
    return new ReportedFinding(
        finding.check().name().toLowerCase(Locale.ROOT).replace('_', ' '),
        finding.check().rule(),
        finding.check().source(),
        finding.level(),
        exchange,
        finding.where(),
        finding.expected(),
        finding.actual());
  }

  private static ReportedExchange exchange(Exchange exchange, boolean wrong) {
    Request request = exchange.request();
    return new ReportedExchange(
        exchange.purpose(),
        new ReportedRequest(
            request.method(),
            request.url(),
            request.headers(),
            request.body().orElse(null),
            request.form().text(),
            Curl.of(request)),
        exchange.response().map(response -> response(response, wrong)).orElse(null),
        exchange.failure().orElse(null));
  }

  private static ReportedResponse response(Response response, boolean wrong) {
    return new ReportedResponse(
        response.status(),
        response.headers(),
        Utf8Text.of(response.body()),
        wrong ? wire(response.octets()) : null);
  }

  private static @Nullable String wire(byte[] octets) {
    return octets.length == 0 ? null : new String(octets, StandardCharsets.ISO_8859_1);
  }
}

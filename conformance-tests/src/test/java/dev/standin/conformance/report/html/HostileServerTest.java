package dev.standin.conformance.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.conformance.KnownPages;
import dev.standin.conformance.Owners;
import dev.standin.conformance.fake.FakeAnswer;
import dev.standin.conformance.fake.FakeServer;
import dev.standin.conformance.fake.FakeTarget;
import dev.standin.conformance.model.Verdict;
import dev.standin.conformance.report.Rerun;
import dev.standin.conformance.report.RunFacts;
import dev.standin.conformance.report.RunReports;
import dev.standin.conformance.run.CaseRunner;
import dev.standin.conformance.run.WireSender;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What a server answers is shown, and does nothing. */
class HostileServerTest {

  private static final String TEXT =
      "</pre></details><script>alert(1)</script><img src=x onerror='alert(2)'>\u0000\u001b\u202E";

  @Test
  void isShownAndNotRun() throws Exception {
    byte[] body = (TEXT + "?").getBytes(StandardCharsets.UTF_8);
    body[body.length - 1] = (byte) 0xFF;

    Document html = Html.checked(report(body));

    assertThat(html.select(".case .sides pre").eachText())
        .anySatisfy(
            text ->
                assertThat(text)
                    .contains("</pre></details><script>alert(1)</script><img src=x onerror=")
                    .contains("␀␛⟨U+202E⟩\\xFF")
                    .contains("X-Name: <i>\"&amp;"));
    assertThat(html.select(".case.has-failed")).isNotEmpty();
  }

  private static String report(byte[] body) {
    Instant started = Instant.now();
    try (FakeServer server =
        new FakeServer(
            KnownPages.document("tavus"), Set.of(), (event, answer) -> hostile(answer, body))) {
      CaseRunner runner =
          new CaseRunner(
              KnownPages.document("tavus"),
              new FakeTarget(server, Owners.of("tavus")),
              new WireSender(Duration.ofSeconds(5)));
      List<Verdict> verdicts =
          KnownPages.of("tavus").stream()
              .filter(each -> each.id().isUnder("tavus/deleteConversation/400/unknown-id"))
              .map(runner::run)
              .toList();
      return HtmlReport.of(
          RunReports.of(
              RunFacts.since(
                  started,
                  server.baseUrl().toString(),
                  false,
                  List.of(KnownPages.document("tavus")),
                  Rerun.maven()),
              verdicts));
    }
  }

  private static FakeAnswer hostile(FakeAnswer answer, byte[] body) {
    return answer.withBody(body).with("X-Name", "<i>\"&amp;");
  }
}

package dev.standin.conformance.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.conformance.KnownPages;
import dev.standin.conformance.fake.FakeAnswer;
import dev.standin.conformance.fake.FakeRun;
import dev.standin.conformance.fake.FakeServer;
import dev.standin.conformance.fake.Misreading;
import java.nio.charset.StandardCharsets;
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
    FakeServer server =
        new FakeServer(
            KnownPages.document("tavus"),
            Set.of(),
            (event, answer) -> hostile(answer, body),
            Misreading.none());
    return HtmlReport.of(
        FakeRun.report(
            "tavus",
            FakeRun.verdicts(
                "tavus",
                server,
                KnownPages.of("tavus").stream()
                    .filter(each -> each.id().isUnder("tavus/deleteConversation/400/unknown-id"))
                    .toList())));
  }

  private static FakeAnswer hostile(FakeAnswer answer, byte[] body) {
    return answer.withBody(body).with("X-Name", "<i>\"&amp;");
  }
}

package dev.standin.conformance.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.conformance.model.Header;
import dev.standin.conformance.model.Request;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CurlTest {

  @Test
  void quotesForTheShell() {
    Request request =
        new Request(
            "DELETE",
            "http://localhost/a?b=c&d=e",
            List.of(new Header("x-key", "it's"), new Header("x-empty", "")),
            Optional.of("{\"a\":1}"));

    assertThat(Curl.of(request))
        .isEqualTo(
            "curl -i -X DELETE 'http://localhost/a?b=c&d=e' -H 'x-key: it'\\''s' -H 'x-empty;'"
                + " --data-raw '{\"a\":1}'");
  }
}

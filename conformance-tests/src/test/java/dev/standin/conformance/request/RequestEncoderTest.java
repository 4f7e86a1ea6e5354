package dev.standin.conformance.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.standin.conformance.model.Header;
import dev.standin.conformance.model.RequestDraft;
import dev.standin.specs.document.ParameterIn;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequestEncoderTest {

  @Test
  void encodesWhatNoUrlCanHave() {
    RequestDraft draft =
        new RequestDraft("GET", "/\u00e4 b/{id}", List.of()).with(ParameterIn.PATH, "id", "1");

    assertThat(RequestEncoder.encode(draft, URI.create("http://localhost")).url())
        .isEqualTo("http://localhost/%C3%A4%20b/1");
  }

  private static final URI BASE = URI.create("http://localhost:1/v1/");
  private final RequestDraft draft = new RequestDraft("DELETE", "/items/{id}", List.of());

  @Test
  void encodesWhatIsNotUnreserved() {
    assertThat(
            RequestEncoder.encode(
                    draft
                        .with(ParameterIn.PATH, "id", "a b/\u00e9")
                        .with(ParameterIn.QUERY, "q", "1&2"),
                    BASE)
                .url())
        .isEqualTo("http://localhost:1/v1/items/a%20b%2F%C3%A9?q=1%262");
  }

  @Test
  void replacesHeadersInAnyLetterCase() {
    assertThat(
            RequestEncoder.encode(
                    draft
                        .with(ParameterIn.PATH, "id", "1")
                        .with(ParameterIn.HEADER, "X-Key", "a")
                        .with(ParameterIn.HEADER, "x-key", "b")
                        .with(ParameterIn.COOKIE, "c", "d"),
                    BASE)
                .headers())
        .containsExactly(new Header("x-key", "b"), new Header("Cookie", "c=d"));
  }

  @Test
  void needsEveryPathParameter() {
    assertThatThrownBy(() -> RequestEncoder.encode(draft, BASE))
        .hasMessage("No value for {id} of the path /items/{id}");
  }
}

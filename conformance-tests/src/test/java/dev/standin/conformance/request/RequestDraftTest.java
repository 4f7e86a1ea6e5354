package dev.standin.conformance.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.standin.conformance.model.Header;
import dev.standin.specs.ParameterIn;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RequestDraftTest {

  @Test
  void encodesWhatNoUrlCanHave() {
    RequestDraft draft =
        new RequestDraft("GET", "/\u00e4 b/{id}", List.of(), Optional.empty(), Optional.empty())
            .with(ParameterIn.PATH, "id", "1");

    assertThat(draft.toRequest(URI.create("http://localhost")).url())
        .isEqualTo("http://localhost/%C3%A4%20b/1");
  }

  private static final URI BASE = URI.create("http://localhost:1/v1/");
  private final RequestDraft draft =
      new RequestDraft("DELETE", "/items/{id}", List.of(), Optional.empty(), Optional.empty());

  @Test
  void encodesWhatIsNotUnreserved() {
    assertThat(
            draft
                .with(ParameterIn.PATH, "id", "a b/\u00e9")
                .with(ParameterIn.QUERY, "q", "1&2")
                .toRequest(BASE)
                .url())
        .isEqualTo("http://localhost:1/v1/items/a%20b%2F%C3%A9?q=1%262");
  }

  @Test
  void replacesHeadersInAnyLetterCase() {
    assertThat(
            draft
                .with(ParameterIn.PATH, "id", "1")
                .with(ParameterIn.HEADER, "X-Key", "a")
                .with(ParameterIn.HEADER, "x-key", "b")
                .with(ParameterIn.COOKIE, "c", "d")
                .toRequest(BASE)
                .headers())
        .containsExactly(new Header("x-key", "b"), new Header("Cookie", "c=d"));
  }

  @Test
  void needsEveryPathParameter() {
    assertThatThrownBy(() -> draft.toRequest(BASE))
        .hasMessage("No value for {id} of the path /items/{id}");
  }
}

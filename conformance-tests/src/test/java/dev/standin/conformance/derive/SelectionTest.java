package dev.standin.conformance.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.standin.conformance.KnownPages;
import dev.standin.conformance.model.ConformanceCase;
import java.util.List;
import org.junit.jupiter.api.Test;

class SelectionTest {

  @Test
  void takesAnIdOrItsLeadingParts() {
    assertThat(
            Selection.of(KnownPages.of("tavus"), "tavus/deleteConversation/400/hard-not-boolean"))
        .hasSize(1);
    assertThat(Selection.of(KnownPages.of("tavus"), "tavus/deleteConversation/401"))
        .extracting(ConformanceCase::toString)
        .isNotEmpty()
        .allMatch(id -> id.startsWith("tavus/deleteConversation/401/"));
  }

  @Test
  void takesAllWithoutOne() {
    List<ConformanceCase> all = KnownPages.of("tavus");

    assertThat(all).isNotEmpty();
    assertThat(Selection.of(all, "")).isEqualTo(all);
    assertThat(Selection.of(all, " ")).isEqualTo(all);
  }

  @Test
  void doesNotTakeHalfAPart() {
    assertThatThrownBy(() -> Selection.of(KnownPages.of("tavus"), "tavus/deleteConversation/40"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

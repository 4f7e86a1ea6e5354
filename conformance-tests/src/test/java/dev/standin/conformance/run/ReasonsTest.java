package dev.standin.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.standin.conformance.KnownPages;
import dev.standin.specs.page.SpecException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReasonsTest {

  @Test
  void areFoundByCase(@TempDir Path directory) throws IOException {
    Reasons reasons = read(directory, "tavus/deleteConversation/401: the gateway does it");

    assertThat(KnownPages.of("tavus"))
        .filteredOn(each -> reasons.of(each).isPresent())
        .extracting(each -> each.id().status())
        .containsOnly("401");
    assertThat(reasons.unmatched(KnownPages.of("tavus"))).isEmpty();
  }

  @Test
  void areReportedIfTheyMatchNothing(@TempDir Path directory) throws IOException {
    assertThat(
            read(directory, "tavus/deleteConversation/402: why not")
                .unmatched(KnownPages.of("tavus")))
        .singleElement()
        .asString()
        .endsWith("reasons.yaml:1: no case tavus/deleteConversation/402; take the line out");
  }

  @Test
  void mustBeGiven(@TempDir Path directory) {
    assertThatThrownBy(() -> read(directory, "tavus/deleteConversation/401: ''"))
        .isInstanceOf(SpecException.class)
        .hasMessageContaining("expected `<case id>: <reason>`");
    assertThatThrownBy(() -> read(directory, "- tavus"))
        .isInstanceOf(SpecException.class)
        .hasMessageContaining("expected a mapping");
    assertThatThrownBy(() -> read(directory, "a: b: c"))
        .isInstanceOf(SpecException.class)
        .hasMessageContaining("reasons.yaml:1: broken YAML");
  }

  private static Reasons read(Path directory, String yaml) throws IOException {
    Path file = directory.resolve("reasons.yaml");
    Files.writeString(file, yaml);
    return Reasons.read(file);
  }
}

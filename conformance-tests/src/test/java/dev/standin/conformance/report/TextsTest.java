package dev.standin.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.conformance.report.data.Utf8Text;
import dev.standin.conformance.report.data.Visible;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Octets and characters that nobody would see. */
class TextsTest {

  @Test
  void keepsUtf8AndShowsOtherOctets() {
    byte[] octets = "a é 漢 \uD83D\uDE00".getBytes(StandardCharsets.UTF_8);
    assertThat(Utf8Text.of(octets)).isEqualTo("a é 漢 \uD83D\uDE00");

    assertThat(Utf8Text.of(new byte[] {'a', (byte) 0xFF, 'b', (byte) 0xC3, '(', (byte) 0xE6}))
        .isEqualTo("a\\xFFb\\xC3(\\xE6");
  }

  @Test
  void showsWhatIsHidden() {
    assertThat(Visible.of("a\u0000\u0007\r\u007F\u0085\u202E\uFEFF\uD800b"))
        .isEqualTo("a␀␇␍␡⟨U+0085⟩⟨U+202E⟩⟨U+FEFF⟩⟨U+D800⟩b");
    assertThat(Visible.of("a\tb\nc é \uD83D\uDE00")).isEqualTo("a\tb\nc é \uD83D\uDE00");
  }
}

package dev.standin.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.specs.golden.Accept;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A part of the project's README that is derived: what is between {@code <!-- derived: NAME -->}
 * and the next {@code <!-- end -->}.
 */
record ReadmeBlock(String begin) {

  private static final String END = "<!-- end -->\n";

  static ReadmeBlock named(String name) {
    return new ReadmeBlock("<!-- derived: " + name + " -->\n");
  }

  /** Compares the part with this text, or writes it if the build was told to accept anything. */
  void mustEqual(String derived) {
    // One at a time: each writes the whole file.
    synchronized (ReadmeBlock.class) {
      try {
        compareOrWrite(derived);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void compareOrWrite(String derived) throws IOException {
    Path readme = Path.of(System.getProperty("basedir", "")).resolve("../README.md");
    String text = Files.readString(readme);
    int start = text.indexOf(begin) + begin.length();
    int end = text.indexOf(END, start);
    assertThat(text).as("README.md has to have the lines " + begin + END).contains(begin);
    assertThat(end).as("README.md has to have the lines " + begin + END).isPositive();
    if (!Accept.given().isEmpty()) {
      Files.writeString(readme, text.substring(0, start) + derived + text.substring(end));
      return;
    }
    assertThat(text.substring(start, end))
        .as("README.md has to show what is derived; %s writes it", Accept.command("all"))
        .isEqualTo(derived);
  }
}

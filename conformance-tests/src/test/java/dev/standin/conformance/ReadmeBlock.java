package dev.standin.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.testsupport.Accept;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A part of a README that is derived: what is between {@code <!-- derived: NAME -->} and the next
 * {@code <!-- end -->}.
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
    Path readme = readme();
    String text = Files.readString(readme);
    int start = text.indexOf(begin) + begin.length();
    int end = text.indexOf(END, start);
    assertThat(end).as("%s has to have the line %s behind %s", readme, END, begin).isPositive();
    if (!Accept.given().isEmpty()) {
      Files.writeString(readme, text.substring(0, start) + derived + text.substring(end));
      return;
    }
    assertThat(text.substring(start, end))
        .as("%s has to show what is derived; %s writes it", readme, Accept.command("all"))
        .isEqualTo(derived);
  }

  /** The one that has the block: the project's, or that of a module. */
  private Path readme() throws IOException {
    Path root = Path.of(System.getProperty("basedir", "")).resolve("..");
    for (String module : List.of(".", "specs", "impl", "conformance-tests")) {
      Path readme = root.resolve(module).resolve("README.md").normalize();
      if (Files.exists(readme) && Files.readString(readme).contains(begin)) {
        return readme;
      }
    }
    throw new AssertionError("a README.md has to have the lines " + begin + END);
  }
}

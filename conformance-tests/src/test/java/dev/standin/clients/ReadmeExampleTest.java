package dev.standin.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The README's example is one that compiles and passes. */
class ReadmeExampleTest {

  private static final Path SOURCE = Path.of("src/test/java/dev/standin/clients/CleanUpTest.java");

  @Test
  void theReadmeHasTheTestAsItIs() throws IOException {
    String example =
        between(Files.readString(SOURCE), "// In the README from here\n", "// to here");

    assertThat(example).contains("@Test");
    assertThat(Files.readString(Path.of("../README.md"))).contains("```java\n" + example + "```");
  }

  private static String between(String text, String from, String to) {
    int start = text.indexOf(from) + from.length();
    return text.substring(start, text.indexOf(to, start));
  }
}

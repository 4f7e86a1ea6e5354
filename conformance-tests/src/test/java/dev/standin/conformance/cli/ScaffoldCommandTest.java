package dev.standin.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScaffoldCommandTest {

  private final CommandLineRun cli = new CommandLineRun();

  @Test
  void saysWhatIsWrongWithAPageAndWhere(@TempDir Path directory) throws IOException {
    Path page = Files.writeString(directory.resolve("page.md"), "# Nothing\n");
    String checkout = Path.of(System.getProperty("basedir", "")).resolve("..").toString();

    assertThat(cli.run("scaffold", "acme", page.toString(), "--directory", checkout)).isEqualTo(2);
    assertThat(cli.err()).startsWith("Could not be scaffolded: " + page + ":1: no OpenAPI fence.");
    assertThat(cli.out()).isEmpty();
  }

  @Test
  void saysThatADirectoryIsNoCheckout(@TempDir Path directory) {
    assertThat(cli.run("scaffold", "acme", "page.md", "--directory", directory.toString()))
        .isEqualTo(2);
    assertThat(cli.err()).contains("is not the root of a checkout of this project");
  }
}

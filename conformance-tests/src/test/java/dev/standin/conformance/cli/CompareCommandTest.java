package dev.standin.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.conformance.model.Level;
import dev.standin.conformance.model.Outcome;
import dev.standin.conformance.model.Verdict;
import dev.standin.conformance.report.SampleRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {

  @TempDir private Path directory;
  private final CommandLineRun cli = new CommandLineRun();

  @BeforeEach
  void writeReports() throws IOException {
    Files.createDirectory(directory.resolve("good"));
    Files.writeString(
        directory.resolve("good/report.json"), run(SampleRun.asked("valid", Outcome.PASSED)));
    Files.writeString(
        directory.resolve("bad.json"),
        run(
            SampleRun.asked(
                "valid", Outcome.FAILED, SampleRun.status("valid", Level.MUST, "200"))));
  }

  @Test
  void failsIfSomethingGotWorseAndWritesItWhereItIsTold() {
    assertThat(compare("good", "bad.json")).isEqualTo(1);
    assertThat(cli.out())
        .contains("shop/deleteItem/200/valid: new finding (must): ")
        .endsWith("Worse: 1 got worse, 0 got better; of 1 cases 0 are new, and 0 are gone.\n");
    assertThat(directory.resolve("out")).doesNotExist();

    assertThat(compare("good", "bad.json", "--report", directory.resolve("out").toString()))
        .isEqualTo(1);
    assertThat(directory.resolve("out/compare.md")).content().contains("# Worse: 1 got worse");
  }

  @Test
  void passesIfNothingDid() {
    assertThat(compare("bad.json", "good/report.json")).isEqualTo(0);
    assertThat(cli.out()).contains("Better: 0 got worse, 1 got better");
    assertThat(compare("good", "good")).isEqualTo(0);
    assertThat(cli.out()).startsWith("No worse: ");
  }

  @Test
  void namesWhatItCannotRead() {
    assertThat(compare("good", "gone.json")).isEqualTo(2);
    assertThat(cli.err())
        .startsWith("Could not be compared: " + directory.resolve("gone.json"))
        .doesNotContain("Exception");
  }

  private int compare(String before, String after, String... more) {
    return cli.run("compare", directory.resolve(before), directory.resolve(after), more);
  }

  private static String run(Verdict verdict) {
    return SampleRun.json(SampleRun.of(verdict));
  }
}

package dev.standin.generated.fresh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Runs the Maven that runs this test, offline: it has all it needs in its local repository by now.
 *
 * @param log where its output goes
 */
record NestedMaven(Path log) {

  private static final long TIMEOUT_MINUTES = 10;

  /** Runs it in a module or tree; fails with its output if it does. */
  void run(Path directory, List<String> arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(command());
    command.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().put("JAVA_HOME", property("java.home"));
    Process process = builder.start();
    try {
      process.getOutputStream().close();
      boolean ended = process.waitFor(TIMEOUT_MINUTES, TimeUnit.MINUTES);
      assertThat(ended).as("%s has ended: %s", command, log).isTrue();
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    assertThat(process.exitValue()).as("%s\n%s", command, Files.readString(log)).isZero();
  }

  private static List<String> command() {
    boolean windows = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("win");
    Path script = Path.of(property("maven.home"), "bin", windows ? "mvn.cmd" : "mvn");
    return Stream.of(
            script.toString(),
            "-B",
            "-ntp",
            "-o",
            "-q",
            "-Dmaven.repo.local=" + property("maven.repo.local"),
            // Whatever mirror the artifacts came from: its settings need not be known here.
            "-Daether.enhancedLocalRepository.trackingFilename=_not.tracked")
        .toList();
  }

  private static String property(String name) {
    return Objects.requireNonNull(
        System.getProperty(name), () -> name + " is set where Maven runs the tests");
  }
}

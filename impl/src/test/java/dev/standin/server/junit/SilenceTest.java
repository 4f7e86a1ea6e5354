package dev.standin.server.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server in a program that sets up no logging writes nothing to it. */
@Tag("long")
@Timeout(60)
class SilenceTest {

  private static final String PROGRAM =
      """
      import dev.standin.server.*;
      public class Program {
        public static void main(String[] arguments) {
          StandinServer.start(ServerOptions.defaults()).close();
          %s
        }
      }
      """;

  @TempDir private Path directory;

  @Test
  void nothingIsWrittenByStartAndStop() throws Exception {
    assertThat(outputOf("", classPath())).isEmpty();
  }

  @Test
  void theProgramsOwnSetUpIsHeeded() throws Exception {
    Files.writeString(
        directory.resolve("logback.xml"),
        """
        <configuration>
          <appender name="OUT" class="ch.qos.logback.core.ConsoleAppender">
            <encoder><pattern>own: %msg%n</pattern></encoder>
          </appender>
          <root level="WARN"><appender-ref ref="OUT"/></root>
        </configuration>
        """);

    assertThat(
            outputOf(
                "org.slf4j.LoggerFactory.getLogger(\"x\").warn(\"Hello\");",
                directory + File.pathSeparator + classPath()))
        .containsExactly("own: Hello");
  }

  private List<String> outputOf(String statement, String classPath) throws Exception {
    Path program =
        Files.writeString(directory.resolve("Program.java"), PROGRAM.formatted(statement));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath,
                program.toString())
            .redirectErrorStream(true)
            .start();
    List<String> lines = process.inputReader().lines().toList();
    assertThat(process.waitFor()).as("%s", lines).isZero();
    return lines;
  }

  /** Less the tests' own, which set up logging. */
  private static String classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .filter(entry -> !entry.endsWith("test-classes"))
        .collect(Collectors.joining(File.pathSeparator));
  }
}

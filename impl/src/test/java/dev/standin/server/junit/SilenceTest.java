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
      import java.net.URI;
      import java.net.http.*;
      public class Program {
        public static void main(String[] arguments) throws Exception {
          StandinServer server = StandinServer.start(ServerOptions.defaults());
          URI conversation = URI.create(server.baseUri() + "/api/conversations/x");
          HttpRequest request = HttpRequest.newBuilder(conversation).DELETE().build();
          HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
          server.close();
        }
      }
      """;

  @TempDir private Path directory;

  @Test
  void nothingIsWritten() throws Exception {
    Path program = Files.writeString(directory.resolve("Program.java"), PROGRAM);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath(),
                program.toString())
            .redirectErrorStream(true)
            .start();
    List<String> lines = process.inputReader().lines().toList();
    assertThat(process.waitFor()).as("%s", lines).isZero();
    assertThat(lines).isEmpty();
  }

  /** Less the tests' own, which set up logging. */
  private static String classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .filter(entry -> !entry.endsWith("test-classes"))
        .collect(Collectors.joining(File.pathSeparator));
  }
}

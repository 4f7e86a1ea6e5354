package dev.standin.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.server.CurlRun;
import dev.standin.server.ServerOptions;
import dev.standin.server.StandinServer;
import dev.standin.server.TestCertificate;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The server as a process: what it prints, and how it ends. */
@Tag("long")
@Timeout(60)
class ServerProcessTest {

  @Test
  void printsItsAddressAndACurlLinePerVendorThatWorksAsItStands() throws Exception {
    try (ServerProcess server =
        ServerProcess.start(Map.of("STANDIN_CREDENTIAL_TAVUS", "of-tavus"))) {
      assertThat(server.baseUri()).matches("http://127\\.0\\.0\\.1:\\d+");
      List<String> curls = server.curlLines(5);
      assertThat(curls)
          .anySatisfy(l -> assertThat(l).contains("\"x-api-key: $STANDIN_CREDENTIAL_TAVUS\""))
          .noneMatch(l -> l.contains("of-tavus"));
      for (String line : curls) {
        String curl = line.replace("$STANDIN_CREDENTIAL_TAVUS", "of-tavus");
        assertThat(CurlRun.status(curl)).as(curl).isIn(200, 204);
        assertThat(CurlRun.status(curl)).as("again: " + curl).isIn(400, 404);
      }
      assertThat(server.stop()).isTrue();
    }
  }

  @Test
  void saysWhichVendorsDoNotAnswerAsDocumented() {
    try (StandinServer server =
        StandinServer.start(ServerOptions.defaults().withProfile("dify", "observed-2025"))) {
      assertThat(Welcome.of(server).lines())
          .filteredOn(line -> line.contains(", profile "))
          .singleElement()
          .asString()
          .startsWith("dify ")
          .endsWith(", profile observed-2025");
    }
  }

  @Test
  void loadsNoDatabaseUnlessItIsAskedForOne(@TempDir Path directory) throws Exception {
    Path loaded = directory.resolve("classes.log");
    try (ServerProcess server = ServerProcess.start(Map.of(), "-Xlog:class+load:file=" + loaded)) {
      server.lines(5);
      server.kill();
    }

    assertThat(Files.readString(loaded))
        .contains("dev.standin.server.store.MemoryConversationStore")
        .doesNotContain(
            "SqlConversationStore",
            "com.zaxxer",
            "org.flywaydb",
            "org.h2.",
            "org.jdbi",
            "org.postgresql");
  }

  @Test
  void servesHttpsAndItsCurlLinesTrustItsCertificate(@TempDir Path directory) throws Exception {
    TestCertificate made = TestCertificate.make(directory, "EC");
    try (ServerProcess server =
        ServerProcess.start(
            Map.of(
                "STANDIN_TLS_CERT", made.certificate().toString(),
                "STANDIN_TLS_KEY", made.key().toString()))) {
      assertThat(server.baseUri()).startsWith("https://127.0.0.1:");
      String curl = server.curlLines(5).get(0);
      assertThat(curl).contains("--cacert " + made.certificate() + " ");
      assertThat(CurlRun.status(curl)).isEqualTo(200);
    }
  }
}

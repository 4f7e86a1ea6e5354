package dev.standin.server.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.server.TestCertificate;
import dev.standin.server.store.ConversationStore;
import dev.standin.server.store.SqlConversationStore;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The server as a process: what it prints, and how it ends. */
@Timeout(60)
class ServerProcessTest {

  /** A word of a curl line: bare, or in single quotes. */
  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

  @Test
  void printsItsAddressAndACurlLinePerVendorThatWorksAsItStands() throws Exception {
    Process process = start(Map.of("STANDIN_PORT", "0", "STANDIN_CREDENTIAL_TAVUS", "of-tavus"));
    try {
      List<String> lines = welcome(process, 5);

      assertThat(lines.get(0)).matches("Listening on http://127\\.0\\.0\\.1:\\d+");
      List<String> curls =
          lines.stream().map(String::strip).filter(l -> l.startsWith("curl ")).toList();
      assertThat(curls).hasSize(5).anySatisfy(l -> assertThat(l).contains("x-api-key: of-tavus"));
      for (String curl : curls) {
        assertThat(statusOf(curl)).as(curl).isIn("200", "204");
        assertThat(statusOf(curl)).as("again: " + curl).isIn("400", "404");
      }
    } finally {
      process.destroy();
    }
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void saysWhichVendorsDoNotAnswerAsDocumented() throws Exception {
    Process process = start(Map.of("STANDIN_PORT", "0", "STANDIN_PROFILE", "dify=observed-2025"));
    try {
      assertThat(welcome(process, 5))
          .filteredOn(line -> line.contains(", profile "))
          .singleElement()
          .asString()
          .startsWith("dify ")
          .endsWith(", profile observed-2025");
    } finally {
      process.destroy();
    }
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void servesHttpsAndItsCurlLinesTrustItsCertificate(@TempDir Path directory) throws Exception {
    TestCertificate made = TestCertificate.make(directory, "EC");
    Process process =
        start(
            Map.of(
                "STANDIN_PORT", "0",
                "STANDIN_TLS_CERT", made.certificate().toString(),
                "STANDIN_TLS_KEY", made.key().toString()));
    try {
      List<String> lines = welcome(process, 5);

      assertThat(lines.get(0)).startsWith("Listening on https://127.0.0.1:");
      String curl =
          lines.stream().map(String::strip).filter(l -> l.startsWith("curl ")).findFirst().get();
      assertThat(curl).contains("--cacert '" + made.certificate() + "'");
      assertThat(statusOf(curl)).isEqualTo("200");
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  @Test
  void whatWasAcknowledgedAsDeletedIsNotBackAfterAKill(@TempDir Path directory) throws Exception {
    Path data = directory.resolve("data");
    Path seed = directory.resolve("seed.jsonl");
    List<String> ids = IntStream.range(0, 50).mapToObj(i -> "conv_" + i).toList();
    Files.write(seed, ids.stream().map("{\"api\":\"azure\",\"id\":\"%s\"}"::formatted).toList());
    Process process =
        start(
            Map.of(
                "STANDIN_PORT", "0",
                "STANDIN_DATA_DIR", data.toString(),
                "STANDIN_SEED", seed.toString()));
    try {
      String base = welcome(process, 1).get(0).replace("Listening on ", "");
      for (String id : ids) {
        assertThat(RestAssured.delete(base + "/openai/v1/conversations/" + id).statusCode())
            .isEqualTo(200);
      }
    } finally {
      process.destroyForcibly().waitFor();
    }
    try (ConversationStore store = SqlConversationStore.inDirectory(data)) {
      assertThat(store.anyActive("azure")).isEmpty();
    }
  }

  static Process start(Map<String, String> environment) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.startsWith("STANDIN_"));
    builder.environment().putAll(environment);
    return builder.start();
  }

  /** What is printed at start, to the curl line of the last vendor that has conversations. */
  static List<String> welcome(Process process, int conversations) throws IOException {
    List<String> lines = new ArrayList<>();
    BufferedReader output = process.inputReader(UTF_8);
    int curls = 0;
    while (curls < conversations) {
      String line = output.readLine();
      if (line == null) {
        throw new IOException(
            "ended after " + lines + new String(process.getErrorStream().readAllBytes(), UTF_8));
      }
      lines.add(line);
      curls += line.strip().startsWith("curl ") ? 1 : 0;
    }
    return lines;
  }

  /** Does what the curl line says; curl itself need not be there. */
  private static String statusOf(String curl) {
    List<String> words =
        WORD.matcher(curl)
            .results()
            .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
            .toList();
    assertThat(words.subList(0, 4)).containsExactly("curl", "-i", "-X", "DELETE");
    RequestSpecification request = RestAssured.given().urlEncodingEnabled(false);
    for (int i = 4; i < words.size() - 1; i += 2) {
      if (words.get(i).equals("--cacert")) {
        assertThat(Path.of(words.get(i + 1))).isRegularFile();
        request.relaxedHTTPSValidation();
        continue;
      }
      String value = words.get(i + 1);
      if (words.get(i).equals("-H")) {
        int colon = value.indexOf(": ");
        request.header(value.substring(0, colon), value.substring(colon + 2));
      } else {
        assertThat(words.get(i)).isEqualTo("-d");
        request.body(value);
      }
    }
    return Integer.toString(request.delete(words.get(words.size() - 1)).statusCode());
  }
}

package dev.standin.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.conformance.Documents;
import dev.standin.specs.document.SpecDocument;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exit code 2: what keeps a server from being asked, and that nothing is sent to it then. */
class UnaskedTest {

  private final CommandLineRun cli = new CommandLineRun();

  @Test
  void isAServerThatDoesNotListen() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }

    assertThat(cli.run("check", "--vendor", "tavus", "--base-url", "http://127.0.0.1:" + port))
        .isEqualTo(2);
    assertThat(cli.err())
        .startsWith("Could not be asked: nothing answers at 127.0.0.1:" + port)
        .endsWith("is the server running?\n");
  }

  @Test
  void isTheVendorsProduction() {
    assertThat(cli.run("check", "--vendor", "tavus", "--base-url", "https://TavusAPI.com/"))
        .isEqualTo(2);
    assertThat(cli.err())
        .isEqualTo(
            "Could not be asked: the document names TavusAPI.com itself, so this is the vendor's"
                + " production; --allow-production deletes there.\n");
  }

  @ParameterizedTest
  @CsvSource({
    "https://eu.shop.example/v2, true",
    "https://us.shop.example, true",
    "https://any.cloud.example/x, true",
    "https://a.b.cloud.example/x, false",
    "https://shop.example, false",
    "http://localhost:9000, false"
  })
  void isAnyHostThatTheDocumentNames(URI url, boolean production) {
    SpecDocument document =
        Documents.openApi30(
            """
            servers:
              - url: 'https://{region}.shop.example/v1'
                variables: {region: {default: eu, enum: [eu, us]}}
              - {url: 'http://localhost:8000'}
            paths:
              /items:
                servers: [{url: 'https://{name}.cloud.example', variables: {name: {default: a}}}]
                get: {responses: {'200': {description: x}}}
            """);

    assertThat(ProductionHosts.of(document, url)).isEqualTo(production);
  }

  @Test
  void isAServerOfNoTargetFile() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 9, InetAddress.getLoopbackAddress())) {
      String url = "http://127.0.0.1:" + socket.getLocalPort();

      assertThat(cli.run("check", "--vendor", "openhands", "--base-url", url)).isEqualTo(2);
      assertThat(cli.out())
          .contains("neither makes nor lists, under `conversations` or `things`")
          .contains("Nothing was shown: of ");
    }
  }

  @Test
  void isAnUnreadableTargetFile(@TempDir Path directory) throws IOException {
    Path target = directory.resolve("target.yaml");
    Files.writeString(target, "conversation: {}\n");

    String arguments = "check --vendor tavus --base-url http://127.0.0.1:9 --target " + target;
    assertThat(cli.run(arguments.split(" "))).isEqualTo(2);
    assertThat(cli.err())
        .startsWith("Could not be asked: " + target + ":1: `conversation` is not a key here;");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "check --vendor tavus | Missing required option: '--base-url=URL'",
        "check --base-url http://127.0.0.1:9 | --vendor or --document has to say what is required.",
        "check --vendor tavs --base-url http://127.0.0.1:9 | no vendor `tavs`; there are azure,",
        "check --document none.yaml --base-url http://127.0.0.1:9 | none.yaml cannot be read.",
        "check --vendor tavus --base-url ftp://127.0.0.1:9 | --base-url has to be an http or https URL",
        "check --vendor tavus --base-url http://127.0.0.1:9 --timeout 0 | --timeout, --slow and --watch have to be",
        "list | --vendor or --document has to say what is required.",
      })
  void isWhatWasAskedForWrongly(String arguments, String message) {
    assertThat(cli.run(arguments.split(" "))).isEqualTo(2);
    assertThat(cli.err()).contains(message);
  }
}

package dev.standin.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class CommandLineTest {

  private final StringWriter printed = new StringWriter();

  @Test
  void explainsEveryOption() {
    assertThat(run("--help")).isZero();
    assertThat(printed.toString())
        .contains("--host", "--port", "--data-dir", "--seed", "--credential", "--profile")
        .contains(
            "STANDIN_HOST", "STANDIN_PORT", "STANDIN_DATA_DIR", "STANDIN_SEED", "STANDIN_PROFILE")
        .contains("STANDIN_CREDENTIAL_<VENDOR>", "--admin-token", "STANDIN_ADMIN_TOKEN")
        .contains("--tls-cert", "STANDIN_TLS_CERT", "--tls-key", "STANDIN_TLS_KEY")
        .contains("--tls-keystore", "STANDIN_TLS_KEYSTORE", "STANDIN_TLS_PASSWORD")
        .contains("--log-level", "STANDIN_LOG_LEVEL", "--log-format", "STANDIN_LOG_FORMAT")
        .contains("--access-log", "STANDIN_ACCESS_LOG")
        .contains("--db", "STANDIN_DB", "--db-user", "STANDIN_DB_USER", "STANDIN_DB_PASSWORD");
  }

  @Test
  void saysInOneSentenceWhyItCannotStart() throws IOException {
    try (ServerSocket taken = new ServerSocket(0)) {
      String port = Integer.toString(taken.getLocalPort());
      String[] arguments = {"--host", "0.0.0.0", "--port", port, "--admin-token", "long-enough"};
      assertRefused("Cannot listen on 0.0.0.0 port " + port, arguments);
    }
    assertRefused("give --admin-token", "--host", "0.0.0.0", "--port", "0");
    assertRefused("a secret of at least 8", "--admin-token", "short", "--port", "0");
    assertRefused("--journal takes a number from 1", "--journal", "0", "--port", "0");
    assertRefused("Unresolved address", "--host", "no.such.host.invalid", "--port", "0");
    assertRefused("--host takes a name or an address", "--host", "my_host", "--port", "0");
    assertRefused("There is no seed file", "--port", "0", "--seed", "no-such-file");
    assertRefused("--credential takes VENDOR=SECRET", "--port", "0", "--credential", "tavus");
    assertRefused("--port takes a number from 0 to 65535", "--port", "99999");
    assertRefused("there is no vendor nobody", "--port", "0", "--credential", "nobody=x");
    assertRefused("openhands asks for no credential", "--port", "0", "--credential", "openhands=x");
    assertRefused(
        "dify has no profile x; there are azure: documented, ",
        "--port",
        "0",
        "--profile",
        "dify=x");
  }

  @Test
  void saysWhichOptionsForTlsGoTogether() {
    assertRefused("--tls-cert and --tls-key go together", "--tls-cert", "a.pem");
    assertRefused("--tls-cert and --tls-key go together", "--tls-key", "a.pem");
    assertRefused("not both", "--tls-keystore", "a.p12", "--tls-key", "a.pem");
    assertRefused("in the environment variable STANDIN_TLS_PASSWORD", "--tls-keystore", "a.p12");
    assertRefused("there is no such file", "--tls-cert", "none.pem", "--tls-key", "none.pem");
  }

  @Test
  void refusesWhatIsNoOption() {
    assertThat(run("--port", "http")).isEqualTo(CommandLine.ExitCode.USAGE);
    assertThat(printed.toString()).contains("Invalid value for option '--port'");
    assertThat(run("--log-level", "loud")).isEqualTo(CommandLine.ExitCode.USAGE);
    assertThat(printed.toString()).contains("expected one of").contains("DEBUG");
  }

  private void assertRefused(String message, String... arguments) {
    printed.getBuffer().setLength(0);
    assertThat(run(arguments)).isEqualTo(CommandLine.ExitCode.SOFTWARE);
    assertThat(printed.toString()).contains(message).doesNotContain("\tat ");
  }

  private int run(String... arguments) {
    PrintWriter out = new PrintWriter(printed, true);
    return Main.commandLine().setOut(out).setErr(out).execute(arguments);
  }
}

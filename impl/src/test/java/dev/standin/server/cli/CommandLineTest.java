package dev.standin.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

class CommandLineTest {

  private final StringWriter printed = new StringWriter();

  @Test
  void explainsEveryOption() {
    assertThat(run("--help")).isZero();
    for (OptionSpec option : Main.commandLine().getCommandSpec().options()) {
      assertThat(printed.toString()).contains(option.longestName());
    }
    assertThat(printed.toString())
        .contains("STANDIN_CREDENTIAL_<VENDOR>", "STANDIN_TLS_PASSWORD", "STANDIN_DB_PASSWORD")
        .contains("STANDIN_DATA_DIR is for --data-dir", "(default: 8080)");
  }

  @Test
  void takesWhatIsNotGivenFromTheEnvironment() {
    EnvironmentDefaults defaults =
        new EnvironmentDefaults(
            Map.of("STANDIN_DATA_DIR", "d", "STANDIN_PORT", " ", "STANDIN_PROFILE", "observed"));
    CommandSpec command = Main.commandLine().getCommandSpec();

    assertThat(defaults.defaultValue(command.findOption("--data-dir"))).isEqualTo("d");
    assertThat(defaults.defaultValue(command.findOption("--port"))).as("blank").isNull();
    assertThat(defaults.defaultValue(command.findOption("--seed"))).as("not set").isNull();
    assertThat(defaults.defaultValue(command.findOption("--profile")))
        .as("read elsewhere")
        .isNull();
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

package dev.standin.server;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command line of the server: reads the options, and nothing else. */
@Command(
    name = "standin-server",
    description =
        "Serves the delete-conversation APIs of OpenHands, Dify, Azure OpenAI, Botpress and Tavus,"
            + " as their pages document them.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    sortOptions = false,
    usageHelpWidth = 100)
public final class Main implements Callable<Integer> {

  @Option(
      names = "--host",
      paramLabel = "NAME",
      defaultValue = "${env:STANDIN_HOST:-127.0.0.1}",
      description = "Name or address to listen on (STANDIN_HOST; default: 127.0.0.1).")
  private String host = "";

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "${env:STANDIN_PORT:-8080}",
      description = "Port to listen on; 0 picks a free one (STANDIN_PORT; default: 8080).")
  private int port;

  @Option(
      names = "--data-dir",
      paramLabel = "DIR",
      defaultValue = "${env:STANDIN_DATA_DIR}",
      description =
          "Directory to keep conversations in; without it they are kept in memory (STANDIN_DATA_DIR).")
  private @Nullable Path dataDirectory;

  @Option(
      names = "--seed",
      paramLabel = "FILE",
      defaultValue = "${env:STANDIN_SEED}",
      description = {
        "Conversations to begin with, one JSON object a line (STANDIN_SEED):",
        "  {\"api\":\"dify\",\"id\":\"c1\",\"owner\":{\"user\":\"alice\"},\"messages\":[\"Hello\"]}",
        "Without it each vendor that has none gets a few."
      })
  private @Nullable Path seedFile;

  @Option(
      names = "--credential",
      paramLabel = "VENDOR=SECRET",
      description = {
        "A secret that this vendor's API accepts; repeatable (STANDIN_CREDENTIAL_<VENDOR>: one).",
        "A vendor whose document asks for one and that is given none accepts a known default."
      })
  private List<String> credentials = List.of();

  private static final int MAX_PORT = 65_535;

  private Main() {}

  /** Runs the server until the process is told to end. Exits with 1 if it cannot be started. */
  public static void main(String[] arguments) {
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Main()).setExecutionExceptionHandler(Main::explain);
  }

  @Override
  public Integer call() throws InterruptedException {
    StandinServer server = StandinServer.start(options());
    Runtime.getRuntime().addShutdownHook(new Thread(server::close, "shutdown"));
    System.out.println(Welcome.of(server));
    // Ends with the process: the hook above then stops the server.
    new CountDownLatch(1).await();
    return CommandLine.ExitCode.OK;
  }

  private ServerOptions options() {
    if (port < 0 || port > MAX_PORT) {
      throw new StartException(
          "--port takes a number from 0 to %d, not %d".formatted(MAX_PORT, port));
    }
    return new ServerOptions(
        host,
        port,
        Optional.ofNullable(dataDirectory),
        Optional.ofNullable(seedFile),
        CredentialOptions.of(credentials, System.getenv()));
  }

  private static int explain(
      Exception failure, CommandLine commandLine, CommandLine.ParseResult result) throws Exception {
    if (failure instanceof StartException) {
      commandLine.getErr().println(failure.getMessage());
      return CommandLine.ExitCode.SOFTWARE;
    }
    throw failure;
  }

  /** The version in the manifest of the jar. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"standin-server " + (version == null ? "unpackaged" : version)};
    }
  }
}

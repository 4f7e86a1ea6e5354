package dev.standin.server.cli;

import dev.standin.server.ServerOptions;
import dev.standin.server.StandinServer;
import dev.standin.server.StartException;
import dev.standin.server.jaxrs.JaxRsApplication;
import dev.standin.server.log.Logs;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command line of the server: reads the options, and nothing else. */
@Command(
    name = "standin-server",
    description =
        "Serves the delete-conversation APIs of OpenHands, Dify, Azure OpenAI, Botpress and Tavus,"
            + " as their pages document them or as their services were seen to answer.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    sortOptions = false,
    usageHelpWidth = 100,
    footer = {
      "An option that is not given is taken from the environment: STANDIN_DATA_DIR is for --data-dir,",
      "STANDIN_CREDENTIAL_TAVUS for --credential tavus=SECRET."
    })
public final class Main implements Callable<Integer> {

  @Mixin private ListenArguments listen = new ListenArguments();

  @Mixin private StorageArguments storage = new StorageArguments();

  @Option(
      names = "--seed",
      paramLabel = "FILE",
      description = {
        "Conversations to begin with, one JSON object a line:",
        "  {\"api\":\"dify\",\"id\":\"c1\",\"owner\":\"alice\",\"messages\":[\"Hello\"]}",
        "Without it each vendor that has none gets a few."
      })
  private @Nullable Path seedFile;

  @Mixin private CredentialArguments credentials = new CredentialArguments();

  @Mixin private ControlArguments control = new ControlArguments();

  @Mixin private ProfileArguments profiles = new ProfileArguments();

  @Mixin private LogArguments logs = new LogArguments();

  private Main() {}

  /** Runs the server until the process is told to end. Exits with 1 if it cannot be started. */
  public static void main(String[] arguments) {
    // A client could keep a thread busy with nothing but this.
    System.setProperty("jdk.tls.rejectClientInitiatedRenegotiation", "true");
    // Beside the reading of options and documents, neither of which it needs.
    new Thread(Main::load, "loader").start();
    System.exit(
        commandLine()
            .setExecutionStrategy(
                parsed -> {
                  // Here and not in the command: the process may be somebody else's there.
                  Logs.setUp(((Main) parsed.commandSpec().userObject()).logs.toOptions());
                  return new CommandLine.RunLast().execute(parsed);
                })
            .execute(arguments));
  }

  private static void load() {
    try {
      JaxRsApplication.load();
    } catch (RuntimeException | LinkageError e) {
      // Whoever starts the server meets it too, and is told of it.
    }
  }

  static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setDefaultValueProvider(new EnvironmentDefaults(System.getenv()))
        .setExecutionExceptionHandler(Main::explain);
  }

  @Override
  public Integer call() throws InterruptedException {
    StandinServer server = StandinServer.start(options());
    // Before the hook: it closes the store, which the text is read from.
    String welcome = Welcome.of(server);
    Runtime.getRuntime().addShutdownHook(new Thread(server::close, "shutdown"));
    System.out.println(welcome);
    // Ends with the process: the hook above then stops the server.
    new CountDownLatch(1).await();
    return CommandLine.ExitCode.OK;
  }

  private ServerOptions options() {
    return new ServerOptions(
        listen.toOptions(System.getenv()),
        storage.toOptions(System.getenv()),
        Optional.ofNullable(seedFile),
        credentials.toCredentials(System.getenv()),
        control.toOptions(),
        profiles.toProfiles(System.getenv()));
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

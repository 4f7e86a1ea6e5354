package dev.standin.server;

import dev.standin.server.api.ApiDirectory;
import dev.standin.server.api.Credentials;
import dev.standin.server.fault.Faults;
import dev.standin.server.grizzly.ExchangeHooks;
import dev.standin.server.grizzly.GrizzlyServer;
import dev.standin.server.jaxrs.ApiBinding;
import dev.standin.server.jaxrs.JaxRsApplication;
import dev.standin.server.journal.Journal;
import dev.standin.server.seed.Samples;
import dev.standin.server.seed.SeedException;
import dev.standin.server.seed.SeedFile;
import dev.standin.server.store.ConversationStore;
import dev.standin.server.vendor.Vendor;
import dev.standin.specs.SpecCatalog;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;

/**
 * The stand-in server: all vendors' APIs on one port, running from its start until it is closed.
 */
public final class StandinServer implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(StandinServer.class.getName());

  /** How long running requests may take to end once the server is closed. */
  private static final Duration GRACE = Duration.ofSeconds(10);

  private final GrizzlyServer http;
  private final JaxRsApplication application;
  private final ConversationStore store;
  private final List<Vendor> vendors;
  private final Credentials credentials;
  private final Monitoring monitoring;
  private final Optional<TlsOptions> tls;

  private StandinServer(
      GrizzlyServer http,
      JaxRsApplication application,
      ConversationStore store,
      List<Vendor> vendors,
      Credentials credentials,
      Optional<TlsOptions> tls,
      Monitoring monitoring) {
    this.http = http;
    this.application = application;
    this.store = store;
    this.vendors = vendors;
    this.credentials = credentials;
    this.monitoring = monitoring;
    this.tls = tls;
  }

  /**
   * Starts a server over a store of its own, seeded as the options say.
   *
   * @throws StartException if that cannot be done; nothing is left running then
   */
  public static StandinServer start(ServerOptions options) {
    Loopback.require(options);
    List<Vendor> vendors = Vendors.all(SpecCatalog.bundled(), options.profiles());
    ConversationStore store = options.storage().open();
    try {
      return start(options, vendors, store, () -> seed(options, vendors, store));
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
  }

  private static void seed(ServerOptions options, List<Vendor> vendors, ConversationStore store) {
    try {
      options
          .seedFile()
          .ifPresentOrElse(
              file -> SeedFile.load(file, vendors, store), () -> Samples.add(vendors, store));
    } catch (SeedException e) {
      throw new StartException(String.valueOf(e.getMessage()), e);
    }
  }

  /**
   * Starts a server over a given store, which is neither seeded nor looked at. Closing the server
   * closes the store.
   *
   * @throws StartException if that cannot be done; the store is left open then
   */
  public static StandinServer start(ServerOptions options, ConversationStore store) {
    Loopback.require(options);
    return start(options, Vendors.all(SpecCatalog.bundled(), options.profiles()), store);
  }

  /** Starts a server that answers for these vendors and no others. */
  public static StandinServer start(
      ServerOptions options, List<Vendor> vendors, ConversationStore store) {
    return start(options, vendors, store, () -> {});
  }

  /**
   * @param seed what fills the store: last, so that a start that fails for another reason leaves a
   *     data directory as it was, and before anything is answered
   */
  private static StandinServer start(
      ServerOptions options, List<Vendor> vendors, ConversationStore store, Runnable seed) {
    Credentials credentials =
        DefaultCredentials.complete(options.credentials(), vendors, options.control().token());
    ListenOptions listen = options.listen();
    GrizzlyServer http =
        new GrizzlyServer(
            listen.host(),
            listen.port(),
            listen.tls().map(TlsContext::of),
            listen.limits(),
            store.mayWait());
    Monitoring monitoring =
        new Monitoring(store, vendors, credentials, options.control(), http::connections);
    List<ApiBinding> apis = monitoring.apis(() -> http.uri().toString());
    ApiDirectory directory = new ApiDirectory(monitoring.descriptions());
    ExchangeHooks hooks = monitoring.hooks();
    JaxRsApplication application =
        new JaxRsApplication(apis, directory, credentials, hooks.redaction());
    try {
      http.start(application, directory, hooks, listen.corsOrigins(), seed);
    } catch (IOException | RuntimeException e) {
      try (monitoring;
          application;
          http) {
        throw e instanceof RuntimeException other
            ? other
            : new StartException(
                "Cannot listen on %s port %d: %s. Choose another with --host and --port; port 0 picks a free one."
                    .formatted(listen.host(), listen.port(), e.getMessage()),
                e);
      }
    }
    return new StandinServer(
        http, application, store, vendors, credentials, listen.tls(), monitoring);
  }

  /** {@code http://HOST:PORT}, with the port that was picked; {@code https} with TLS. */
  public URI baseUri() {
    return http.uri();
  }

  /** The store behind the server. */
  public ConversationStore store() {
    return store;
  }

  /** The secrets that are accepted, the known defaults included. */
  public Credentials credentials() {
    return credentials;
  }

  /** What it proves itself with; empty if it serves plain HTTP. */
  public Optional<TlsOptions> tls() {
    return tls;
  }

  /** What was asked of the vendors' APIs. */
  public Journal journal() {
    return monitoring.journal();
  }

  /** The rules by which requests fail. */
  public Faults faults() {
    return monitoring.faults();
  }

  /** The vendors served. */
  public List<Vendor> vendors() {
    return vendors;
  }

  /** Takes no new connections, lets running requests end, stops, and closes the store. */
  @Override
  public void close() {
    // From the last to the first, and each whatever happened before: the store is left by nobody.
    try (store;
        monitoring;
        application;
        http) {
      drain();
    }
  }

  private void drain() {
    try {
      if (!http.drain(GRACE)) {
        LOG.warning("Some requests had not ended after " + GRACE.toSeconds() + " s");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

package dev.standin.server.grizzly;

import dev.standin.server.api.ApiDirectory;
import dev.standin.server.jaxrs.JaxRsApplication;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.channels.UnsupportedAddressTypeException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.glassfish.grizzly.Transport;
import org.glassfish.grizzly.TransportProbe;
import org.glassfish.grizzly.filterchain.Filter;
import org.glassfish.grizzly.filterchain.FilterChainBuilder;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.http.server.FileCacheFilter;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.nio.transport.TCPNIOTransport;
import org.glassfish.grizzly.ssl.SSLEngineConfigurator;
import org.glassfish.grizzly.strategies.SameThreadIOStrategy;
import org.glassfish.grizzly.threadpool.ThreadPoolConfig;
import org.glassfish.grizzly.utils.IdleTimeoutFilter;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpServerFactory;

/** The part of the server that listens. */
public final class GrizzlyServer implements AutoCloseable {

  /** RFC 9325, section 3.1.1: none that is older. */
  private static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};

  private static final Logger LOG = Logger.getLogger(GrizzlyServer.class.getName());

  /** They tell of every start and stop, which is nothing to whoever runs a test. */
  private static final List<Logger> TALKATIVE =
      Stream.of(HttpServer.class, NetworkListener.class)
          .map(each -> Logger.getLogger(each.getName()))
          .toList();

  private static final Duration SELECTORS_END = Duration.ofSeconds(5);

  private final HttpServer http;
  private final NetworkListener listener;
  private final Limits limits;
  private final BodyFilter bodies;
  private final DelayScheduler delays = new DelayScheduler();

  /**
   * A server that does not listen yet.
   *
   * @param host a name or an address, as it may stand in a URL
   * @param port 0 for a free one
   * @param tls empty for plain HTTP
   * @param mayWait whether answering may wait for something; if not, the thread that reads a
   *     request answers it, which spares handing it to another
   */
  public GrizzlyServer(
      String host, int port, Optional<SSLContext> tls, Limits limits, boolean mayWait) {
    TALKATIVE.stream()
        .filter(logger -> logger.getLevel() == null)
        .forEach(logger -> logger.setLevel(Level.WARNING));
    this.limits = limits;
    this.bodies = new BodyFilter(limits.bodyBytes());
    this.http = GrizzlyHttpServerFactory.createHttpServer(uri(host, port, tls.isPresent()), false);
    this.listener = http.getListeners().iterator().next();
    listener
        .getTransport()
        .setWorkerThreadPoolConfig(
            ThreadPoolConfig.defaultConfig()
                .setPoolName("worker")
                .setCorePoolSize(limits.workers())
                .setMaxPoolSize(limits.workers()));
    listener.getTransport().setSelectorRunnersCount(limits.selectors());
    if (!mayWait) {
      listener.getTransport().setIOStrategy(SameThreadIOStrategy.getInstance());
    }
    // A client may go on for as long as it likes.
    listener.getKeepAlive().setMaxRequestsCount(-1);
    listener.getKeepAlive().setIdleTimeoutInSeconds((int) limits.idle().toSeconds());
    tls.ifPresent(
        context -> {
          listener.setSecure(true);
          listener.setSSLEngineConfig(
              new SSLEngineConfigurator(context, false, false, false)
                  .setEnabledProtocols(PROTOCOLS));
        });
  }

  /**
   * Begins to listen.
   *
   * @param corsOrigins of pages that may use the vendors' APIs; {@code *} for all
   * @param beforeFirst what is done once the port is taken and before a connection is accepted;
   *     clients wait for it, and nothing listens any more if it throws
   * @throws IOException if it cannot listen
   */
  public void start(
      JaxRsApplication application,
      ApiDirectory directory,
      ExchangeHooks hooks,
      Set<String> corsOrigins,
      Runnable beforeFirst)
      throws IOException {
    CorsPolicy cors = new CorsPolicy(corsOrigins, directory);
    AnswerWriter writer = new AnswerWriter(cors);
    ExchangeTracker tracker = new ExchangeTracker(directory, hooks);
    HttpCodec codec = new HttpCodec(listener, directory, tracker, limits, writer);
    listener.registerAddOn((unused, chain) -> arrange(chain, codec));
    http.getServerConfiguration()
        .addHttpHandler(
            new RequestHandler(
                application, directory, tracker, hooks, delays, writer, cors, limits),
            "/");
    TCPNIOTransport transport = listener.getTransport();
    transport
        .getMonitoringConfig()
        .addProbes(
            new TransportProbe.Adapter() {
              @Override
              public void onBeforeStartEvent(Transport bound) {
                beforeFirst.run();
              }
            });
    try {
      http.start();
    } catch (UnresolvedAddressException | UnsupportedAddressTypeException e) {
      throw new IOException("Unresolved address", e);
    } catch (RuntimeException e) {
      transport.unbindAll();
      throw e;
    }
  }

  private void arrange(FilterChainBuilder chain, HttpCodec codec) {
    chain.set(chain.indexOfType(FileCacheFilter.class), bodies);
    // Before the codec, so that it sees every byte that comes, and not only whole requests.
    Filter idle = chain.get(chain.indexOfType(IdleTimeoutFilter.class));
    chain.remove(idle);
    int place = chain.indexOfType(HttpServerFilter.class);
    chain.set(place, codec);
    chain.add(place, idle);
  }

  /** {@code http://HOST:PORT}, with the port that was picked; {@code https} with TLS. */
  public URI uri() {
    return uri(listener.getHost(), listener.getPort(), listener.isSecure());
  }

  private static URI uri(String host, int port, boolean isSecure) {
    try {
      return new URI(isSecure ? "https" : "http", null, host, port, null, null, null);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** How many connections of clients are open. */
  public int connections() {
    return bodies.connections();
  }

  /**
   * Takes no new connections, and lets the requests that are under way come to their end.
   *
   * @return whether all had ended before the time was over
   */
  public boolean drain(Duration time) throws InterruptedException {
    listener.getTransport().unbindAll();
    delays.release();
    return bodies.awaitIdle(time);
  }

  /** Ends all connections, whatever they are doing. The port is free again afterwards. */
  @Override
  public void close() {
    ExecutorService selectors = listener.getTransport().getKernelThreadPool();
    http.shutdownNow();
    delays.close();
    if (selectors != null) {
      awaitEnd(selectors);
    }
  }

  /** A socket whose channel is closed goes on listening until its selector has let go of it. */
  private static void awaitEnd(ExecutorService selectors) {
    try {
      if (!selectors.awaitTermination(SELECTORS_END.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warning("The port may still be in use: its selectors go on");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

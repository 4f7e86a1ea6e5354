package dev.standin.server;

import dev.standin.server.http.Limits;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.ssl.SSLEngineConfigurator;
import org.glassfish.grizzly.threadpool.ThreadPoolConfig;

/** Makes the part of the server that listens. */
final class Listeners {

  /** RFC 9325, section 3.1.1: none that is older. */
  private static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};

  private Listeners() {}

  /**
   * The listener, not started yet.
   *
   * @throws StartException if there is something wrong with the options for TLS
   */
  static NetworkListener of(ListenOptions options) {
    NetworkListener listener = new NetworkListener("standin", options.host(), options.port());
    Limits limits = options.limits();
    listener
        .getTransport()
        .setWorkerThreadPoolConfig(
            ThreadPoolConfig.defaultConfig()
                .setPoolName("worker")
                .setCorePoolSize(limits.workers())
                .setMaxPoolSize(limits.workers()));
    // A client may go on for as long as it likes; idle connections are ended elsewhere.
    listener.getKeepAlive().setMaxRequestsCount(-1);
    options
        .tls()
        .ifPresent(
            tls -> {
              listener.setSecure(true);
              listener.setSSLEngineConfig(
                  new SSLEngineConfigurator(TlsContext.of(tls), false, false, false)
                      .setEnabledProtocols(PROTOCOLS));
            });
    return listener;
  }
}

package dev.standin.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.standin.server.fault.Fault;
import dev.standin.server.fault.FaultRule;
import dev.standin.server.http.Credentials;
import dev.standin.server.http.HttpApplication;
import dev.standin.server.http.Limits;
import dev.standin.server.http.Mounted;
import dev.standin.server.http.Vendor;
import dev.standin.server.store.ConversationStore;
import dev.standin.server.store.SqlConversationStore;
import dev.standin.specs.SpecCatalog;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;

/**
 * Prints how many requests a second are answered with journal, metrics and a rule that none meets,
 * and without, in pairs of runs. To be run by hand, from the module's test class path.
 */
final class ObservationBenchmark {

  private static final int CLIENTS = 4;
  private static final byte[] REFUSED =
      "DELETE /v2/conversations/a HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(ISO_8859_1);

  /** Answered 404: after a 400 the connection is closed. */
  private static final byte[] UNKNOWN = VendorClient.AZURE.raw("a").getBytes(ISO_8859_1);

  private ObservationBenchmark() {}

  /**
   * Measures.
   *
   * @param arguments the number of pairs, and of requests of each client in a run; without them 9
   *     and 5000
   */
  public static void main(String[] arguments) throws Exception {
    int pairs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 9;
    int requests = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5000;
    try (StandinServer on = StandinServer.start(ServerOptions.defaults());
        ConversationStore store = SqlConversationStore.inMemory()) {
      on.faults()
          .add(
              new FaultRule(
                  new Fault.Drop(Fault.When.BEFORE),
                  Optional.of("dify"),
                  List.of(),
                  1,
                  OptionalInt.empty()));
      NetworkListener listener = Listeners.of(ListenOptions.loopback());
      HttpServer off = unobserved(listener, store);
      try {
        URI plain = URI.create("http://127.0.0.1:" + listener.getPort());
        System.out.println("refused for want of a credential:");
        compare(on.baseUri(), plain, REFUSED, pairs, requests);
        System.out.println("asked of the store, which has none:");
        compare(on.baseUri(), plain, UNKNOWN, pairs, requests);
      } finally {
        off.shutdownNow();
      }
    }
  }

  /** The same APIs over a store, and nobody who looks at them. */
  private static HttpServer unobserved(NetworkListener listener, ConversationStore store)
      throws IOException {
    List<Vendor> vendors = Vendors.all(SpecCatalog.bundled(), Profiles.documented());
    Credentials credentials =
        DefaultCredentials.complete(new Credentials(Map.of()), vendors, Optional.empty());
    Observation nobody = new Observation(store, vendors, credentials, ControlOptions.open());
    List<Mounted> apis =
        vendors.stream().map(each -> new Mounted(each, each.resource().apply(store))).toList();
    HttpApplication application =
        HttpApplication.of(apis, List.of(), credentials, Limits.defaults(), nobody.watch());
    listener.registerAddOn(application.codec());
    HttpServer http = new HttpServer();
    http.addListener(listener);
    http.getServerConfiguration().addHttpHandler(application.handler(), "/");
    http.start();
    return http;
  }

  private static void compare(URI on, URI off, byte[] request, int pairs, int requests)
      throws Exception {
    run(on, request, requests);
    run(off, request, requests);
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < pairs; i++) {
      boolean isOnFirst = i % 2 == 0;
      double first = run(isOnFirst ? on : off, request, requests);
      double second = run(isOnFirst ? off : on, request, requests);
      double observed = isOnFirst ? first : second;
      double plain = isOnFirst ? second : first;
      ratios.add(observed / plain);
      System.out.printf("  on %7.0f/s   off %7.0f/s   %.3f%n", observed, plain, observed / plain);
    }
    ratios.sort(null);
    System.out.printf("  median of on to off: %.3f%n", ratios.get(pairs / 2));
  }

  /** Requests a second. */
  private static double run(URI server, byte[] request, int requests) throws Exception {
    List<Callable<Boolean>> clients = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      clients.add(() -> ask(server, request, requests));
    }
    long began = System.nanoTime();
    for (Future<Boolean> each : AtOnce.run(clients)) {
      each.get();
    }
    return CLIENTS * (double) requests / ((System.nanoTime() - began) / 1e9);
  }

  /** All answers to a request are of the same length: the first tells it. */
  private static boolean ask(URI server, byte[] request, int requests) throws IOException {
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      socket.setTcpNoDelay(true);
      InputStream input = socket.getInputStream();
      byte[] buffer = new byte[4096];
      socket.getOutputStream().write(request);
      int length = input.read(buffer);
      for (int i = 1; i < requests; i++) {
        socket.getOutputStream().write(request);
        if (input.readNBytes(buffer, 0, length) < length) {
          throw new IOException("closed after " + i + " requests");
        }
      }
    }
    return true;
  }
}

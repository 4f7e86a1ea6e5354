package dev.standin.server.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.standin.server.ListenOptions;
import dev.standin.server.ServerOptions;
import dev.standin.server.StandinServer;
import dev.standin.server.grizzly.Limits;
import dev.standin.server.store.ConversationStore;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.strategies.SameThreadIOStrategy;
import org.glassfish.jersey.server.ContainerFactory;
import org.glassfish.jersey.server.ResourceConfig;

/**
 * One of the servers that are compared, in a process of its own. It prints its port, then reads
 * lines of standard input: the number of conversations to hold, after which it prints the same.
 */
final class MeasuredServer {

  private static final int BATCH = 10_000;

  private MeasuredServer() {}

  /**
   * Serves until standard input ends.
   *
   * @param arguments {@code bare}, {@code jersey} or {@code standin}; the name of the exchange that
   *     is asked for
   */
  public static void main(String[] arguments) throws IOException {
    Exchange exchange = Exchange.valueOf(arguments[1]);
    switch (arguments[0]) {
      case "bare" -> serve(handler(exchange));
      case "jersey" ->
          serve(
              ContainerFactory.createContainer(
                  HttpHandler.class, new ResourceConfig().register(new Resource(exchange))));
      case "standin" -> serveStandin(exchange);
      default -> throw new IllegalArgumentException("There is no server " + arguments[0]);
    }
  }

  private static void serve(HttpHandler handler) throws IOException {
    HttpServer server = new HttpServer();
    NetworkListener listener = new NetworkListener("measured", "127.0.0.1", 0);
    // Without it a connection ends after 256 requests.
    listener.getKeepAlive().setMaxRequestsCount(-1);
    listener.getTransport().setIOStrategy(SameThreadIOStrategy.getInstance());
    server.addListener(listener);
    server.getServerConfiguration().addHttpHandler(handler, "/");
    server.getServerConfiguration().setAllowPayloadForUndefinedHttpMethods(true);
    server.start();
    obey(listener.getPort(), number -> {});
    server.shutdownNow();
  }

  private static void serveStandin(Exchange exchange) throws IOException {
    // As the command line starts it: a server that a test embeds has one selector.
    ServerOptions options =
        ServerOptions.defaults()
            .withListen(ListenOptions.loopback().withLimits(Limits.defaults()))
            .withCredential("dify", Exchange.CREDENTIAL);
    try (StandinServer server = StandinServer.start(options)) {
      obey(server.baseUri().getPort(), number -> fill(server.store(), exchange, number));
    }
  }

  private static void fill(ConversationStore store, Exchange exchange, long number) {
    store.clear(Optional.empty());
    for (long first = 0; first < number; first += BATCH) {
      store.add(
          LongStream.range(first, Math.min(first + BATCH, number))
              .mapToObj(exchange::conversation)
              .toList());
    }
  }

  private static void obey(int port, LongConsumer fill) throws IOException {
    System.out.println(port);
    BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, US_ASCII));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      fill.accept(Long.parseLong(line));
      System.out.println(line);
    }
  }

  private static HttpHandler handler(Exchange exchange) {
    return new HttpHandler() {
      @Override
      public void service(Request request, org.glassfish.grizzly.http.server.Response response)
          throws IOException {
        response.setStatus(exchange.status());
        byte[] body = exchange.answerBody(lastSegment(request.getRequestURI())).getBytes(US_ASCII);
        if (body.length > 0) {
          response.setContentType(MediaType.APPLICATION_JSON);
          response.setContentLength(body.length);
          response.getOutputStream().write(body);
        }
      }
    };
  }

  private static String lastSegment(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** The least that Jersey needs to answer the same bytes. */
  @Path("/{prefix: .*}/{id}")
  public static final class Resource {

    private final Exchange exchange;

    Resource(Exchange exchange) {
      this.exchange = exchange;
    }

    /** Answers. */
    @DELETE
    public Response delete(@PathParam("id") String id) {
      Response.ResponseBuilder answer = Response.status(exchange.status());
      String body = exchange.answerBody(id);
      return body.isEmpty()
          ? answer.build()
          : answer.type(MediaType.APPLICATION_JSON).entity(body).build();
    }
  }
}

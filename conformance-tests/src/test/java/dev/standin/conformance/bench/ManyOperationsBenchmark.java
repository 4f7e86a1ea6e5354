package dev.standin.conformance.bench;

import com.sun.net.httpserver.HttpServer;
import dev.standin.conformance.Documents;
import dev.standin.conformance.derive.CaseDeriver;
import dev.standin.conformance.model.ConformanceCase;
import dev.standin.conformance.run.Limits;
import dev.standin.conformance.run.WireSender;
import dev.standin.conformance.target.TargetFile;
import dev.standin.conformance.target.TargetRun;
import dev.standin.specs.document.SpecDocument;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Prints how long it takes to derive the cases of documents of growing size, and to ask them of a
 * server that answers each request at once. To be run by hand, from the module's test class path.
 */
final class ManyOperationsBenchmark {

  private static final byte[] BODY = "{}".getBytes(StandardCharsets.UTF_8);

  private ManyOperationsBenchmark() {}

  /**
   * Measures.
   *
   * @param arguments numbers of operations; 1, 10, 100 and 400 without any
   */
  public static void main(String[] arguments) throws IOException {
    // Without it each answer waits for an acknowledgement.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    ExecutorService threads = Executors.newFixedThreadPool(4);
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
    server.setExecutor(threads);
    server.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          boolean head = exchange.getRequestMethod().equals("HEAD");
          exchange.sendResponseHeaders(200, head ? -1 : BODY.length);
          if (!head) {
            exchange.getResponseBody().write(BODY);
          }
          exchange.close();
        });
    server.start();
    try {
      URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
      measure(100, url);
      System.out.println("operations   cases   derived in   asked in   cases a second");
      for (String each :
          arguments.length > 0 ? arguments : new String[] {"1", "10", "100", "400"}) {
        System.out.println(measure(Integer.parseInt(each), url));
      }
    } finally {
      server.stop(0);
      threads.shutdownNow();
    }
  }

  private static String measure(int operations, URI url) {
    long start = System.nanoTime();
    SpecDocument document = Documents.of(text(operations));
    List<ConformanceCase> cases = CaseDeriver.derive(document, Set.of());
    double derived = since(start);
    Limits limits = Limits.usual();
    start = System.nanoTime();
    TargetRun.of(document, url, TargetFile.none(), limits, new WireSender(limits.answer()))
        .of(cases, 4, verdict -> {});
    double asked = since(start);
    return "%10d %7d %10.1f s %8.1f s %16.0f"
        .formatted(operations, cases.size(), derived, asked, cases.size() / asked);
  }

  private static double since(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static String text(int operations) {
    return "openapi: 3.0.3\ninfo: {title: Many, version: '1'}\npaths:\n"
        + IntStream.range(0, operations)
            .mapToObj(ManyOperationsBenchmark::path)
            .collect(Collectors.joining());
  }

  private static String path(int number) {
    return """
      /things%d:
        get:
          operationId: getThing%d
          parameters:
            - {name: limit, in: query, schema: {type: integer, minimum: 1, maximum: 100}}
            - {name: sort, in: query, schema: {type: string, enum: [up, down]}}
            - {name: x-trace, in: header, schema: {type: string, format: uuid}}
          responses:
            '200':
              description: x
              content: {application/json: {schema: {type: object}}}
            '400': {description: x}
    """
        .formatted(number, number);
  }
}

package dev.standin.server.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.util.Statistics;

/** Prints what share of a bare Grizzly handler's speed Jersey alone has, and this server. */
final class Comparison {

  private Comparison() {}

  /**
   * Measures.
   *
   * @param arguments where to write JMH's own results as JSON: the file's name without the number
   *     of connections
   */
  public static void main(String[] arguments) throws RunnerException {
    List<String> rows = new ArrayList<>();
    for (int connections : new int[] {1, 64}) {
      Collection<RunResult> results =
          new Runner(
                  new OptionsBuilder()
                      .include(DeleteBenchmark.class.getName())
                      .threads(connections)
                      .shouldFailOnError(true)
                      .resultFormat(ResultFormatType.JSON)
                      .result("%s-%d.json".formatted(arguments[0], connections))
                      .build())
              .run();
      for (Exchange exchange : Exchange.values()) {
        for (String server : List.of("bare", "jersey", "standin")) {
          RunResult own = find(results, server, exchange);
          RunResult bare = find(results, "bare", exchange);
          rows.add(row(connections, exchange, server, own, bare));
        }
      }
    }
    System.out.println(
        "| connections | exchange | server | requests/s | × bare | CPU µs/request | × bare |");
    System.out.println("|---|---|---|---|---|---|---|");
    rows.forEach(System.out::println);
  }

  private static RunResult find(Collection<RunResult> results, String server, Exchange exchange) {
    return results.stream()
        .filter(it -> it.getParams().getParam("server").equals(server))
        .filter(it -> it.getParams().getParam("exchange").equals(exchange.name()))
        .findFirst()
        .orElseThrow();
  }

  private static String row(
      int connections, Exchange exchange, String server, RunResult own, RunResult bare) {
    Statistics speed = own.getPrimaryResult().getStatistics();
    double median = speed.getPercentile(50);
    return "| %d | %s | %s | %,.0f (%,.0f–%,.0f) | %.2f | %.0f | %.1f |"
        .formatted(
            connections,
            exchange.name().toLowerCase(Locale.ROOT).replace('_', ' '),
            server,
            median,
            speed.getMin(),
            speed.getMax(),
            median / bare.getPrimaryResult().getStatistics().getPercentile(50),
            micros(own),
            micros(own) / micros(bare));
  }

  private static double micros(RunResult result) {
    Result<?> millis = result.getSecondaryResults().get("processorMillis");
    double requests =
        result.getPrimaryResult().getScore()
            * result.getParams().getMeasurement().getTime().convertTo(TimeUnit.SECONDS);
    return millis.getStatistics().getMean() * 1000 / requests;
  }
}

package dev.standin.server.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Prints what share of a bare Grizzly handler's speed Jersey alone has, and this server. */
final class Comparison {

  private static final List<String> SERVERS = List.of("bare", "jersey", "standin");

  /** The virtual machine takes its time over so much code: four hundred thousand requests. */
  private static final int WARM_UP = 10;

  private static final int ROUNDS = 5;

  private Comparison() {}

  /** Measures, one after the other in each round, so that what else the machine does meets all. */
  public static void main(String[] arguments) throws Exception {
    System.out.println(
        "| exchange | connections | server | requests/s | × bare | CPU µs/request | × bare |\n"
            + "|---|---|---|---|---|---|---|");
    for (Exchange exchange : Exchange.values()) {
      try (MeasuredProcess bare = MeasuredProcess.start(SERVERS.get(0), exchange);
          MeasuredProcess jersey = MeasuredProcess.start(SERVERS.get(1), exchange);
          MeasuredProcess standin = MeasuredProcess.start(SERVERS.get(2), exchange)) {
        List<MeasuredProcess> servers = List.of(bare, jersey, standin);
        rounds(servers, 64, WARM_UP);
        for (int connections : new int[] {1, 64}) {
          List<List<MeasuredProcess.Speed>> speeds = rounds(servers, connections, ROUNDS);
          for (int i = 0; i < SERVERS.size(); i++) {
            System.out.println(
                "| %s | %d | %s | %s |"
                    .formatted(
                        exchange.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        connections,
                        SERVERS.get(i),
                        row(speeds.get(i), speeds.get(0))));
          }
        }
      }
    }
  }

  /** The speeds of each server. */
  private static List<List<MeasuredProcess.Speed>> rounds(
      List<MeasuredProcess> servers, int connections, int rounds) throws Exception {
    List<List<MeasuredProcess.Speed>> speeds = new ArrayList<>();
    servers.forEach(each -> speeds.add(new ArrayList<>()));
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < servers.size(); i++) {
        speeds.get(i).add(servers.get(i).measure(connections));
      }
    }
    return speeds;
  }

  private static String row(List<MeasuredProcess.Speed> own, List<MeasuredProcess.Speed> bare) {
    ToDoubleFunction<MeasuredProcess.Speed> rate = MeasuredProcess.Speed::requestsPerSecond;
    ToDoubleFunction<MeasuredProcess.Speed> micros = MeasuredProcess.Speed::processorMicros;
    List<Double> rates = sorted(own, rate);
    return "%,.0f (%,.0f–%,.0f) | %.2f | %.0f | %.1f"
        .formatted(
            median(own, rate),
            rates.get(0),
            rates.get(rates.size() - 1),
            median(own, rate) / median(bare, rate),
            median(own, micros),
            median(own, micros) / median(bare, micros));
  }

  private static double median(
      List<MeasuredProcess.Speed> speeds, ToDoubleFunction<MeasuredProcess.Speed> of) {
    return sorted(speeds, of).get(speeds.size() / 2);
  }

  private static List<Double> sorted(
      List<MeasuredProcess.Speed> speeds, ToDoubleFunction<MeasuredProcess.Speed> of) {
    return speeds.stream().map(of::applyAsDouble).sorted().toList();
  }
}

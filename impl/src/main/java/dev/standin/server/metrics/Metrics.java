package dev.standin.server.metrics;

import dev.standin.server.exchange.Effect;
import dev.standin.server.exchange.Exchange;
import dev.standin.server.store.ConversationState;
import dev.standin.server.store.ConversationStore;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The server's meters, and what they show in the Prometheus text format. */
public final class Metrics implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(Metrics.class.getName());

  private static final Duration[] BUCKETS =
      IntStream.of(1, 2, 5, 10, 25, 50, 100, 250, 500, 1000, 5000)
          .mapToObj(Duration::ofMillis)
          .toArray(Duration[]::new);

  private final PrometheusMeterRegistry meters =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  private record Outcome(String api, String status, Effect effect) {}

  /** Timers that have counted something: to build one again takes longer than to count. */
  private final Map<Outcome, Timer> requests = new ConcurrentHashMap<>();

  private final ConversationStore store;
  private final List<String> apis;
  private final IntSupplier connections;
  private boolean hasGauges;

  /** The conversations by API and state, counted once for all meters; empty if they cannot be. */
  private volatile Map<String, Map<ConversationState, Long>> counts = Map.of();

  /**
   * Meters of the process, of the store, and of how many connections of clients are open; those of
   * requests come as they are known.
   */
  public Metrics(ConversationStore store, List<String> apis, IntSupplier connections) {
    this.store = store;
    this.apis = List.copyOf(apis);
    this.connections = connections;
    if (store instanceof MeterBinder binder) {
      binder.bindTo(meters);
    }
  }

  /** What is only looked at waits for whoever looks: it takes a tenth of a server's start. */
  private synchronized void addGauges() {
    if (hasGauges) {
      return;
    }
    new JvmMemoryMetrics().bindTo(meters);
    new JvmThreadMetrics().bindTo(meters);
    new ProcessorMetrics().bindTo(meters);
    Gauge.builder("standin.connections", connections::getAsInt)
        .description("Clients' connections that are open")
        .register(meters);
    for (String api : apis) {
      for (ConversationState state : ConversationState.values()) {
        Gauge.builder("standin.conversations", () -> count(api, state))
            .description("Conversations in the store; NaN where it cannot be reached")
            .tag("api", api)
            .tag("state", state.name().toLowerCase(Locale.ROOT))
            .register(meters);
      }
    }
    hasGauges = true;
  }

  /** Counts and times an exchange by API and status. */
  public void count(Exchange exchange) {
    Outcome outcome =
        new Outcome(
            exchange.request().api().orElse("none"),
            exchange.answer().map(answer -> Integer.toString(answer.status())).orElse("dropped"),
            exchange.effect());
    requests.computeIfAbsent(outcome, this::timer).record(exchange.took());
  }

  private Timer timer(Outcome outcome) {
    return Timer.builder("standin.requests")
        .description("Requests to the vendors' APIs, from the whole request to the answer")
        .tag("api", outcome.api())
        .tag("status", outcome.status())
        .tag("effect", outcome.effect().name().toLowerCase(Locale.ROOT))
        .serviceLevelObjectives(BUCKETS)
        .register(meters);
  }

  private double count(String api, ConversationState state) {
    Map<ConversationState, Long> ofApi = counts.get(api);
    return ofApi == null ? Double.NaN : ofApi.getOrDefault(state, 0L);
  }

  /** All meters in the Prometheus text format, version 0.0.4. */
  public String scrape() {
    addGauges();
    try {
      counts = apis.stream().collect(Collectors.toUnmodifiableMap(api -> api, store::count));
    } catch (RuntimeException e) {
      LOG.log(Level.FINE, "The store cannot be counted", e);
      counts = Map.of();
    }
    return meters.scrape();
  }

  @Override
  public void close() {
    meters.close();
  }
}

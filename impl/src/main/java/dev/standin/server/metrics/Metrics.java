package dev.standin.server.metrics;

import dev.standin.server.exchange.Effect;
import dev.standin.server.exchange.Exchange;
import dev.standin.server.store.ConversationStore;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
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

/** The server's meters, and what they show in the Prometheus text format. */
public final class Metrics implements AutoCloseable {

  private static final Duration[] BUCKETS = {
    Duration.ofMillis(1),
    Duration.ofMillis(2),
    Duration.ofMillis(5),
    Duration.ofMillis(10),
    Duration.ofMillis(25),
    Duration.ofMillis(50),
    Duration.ofMillis(100),
    Duration.ofMillis(250),
    Duration.ofMillis(500),
    Duration.ofSeconds(1),
    Duration.ofSeconds(5)
  };

  private final PrometheusMeterRegistry meters =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  /** Those that have counted something: to build one again takes longer than to count. */
  private final Map<Outcome, Timer> requests = new ConcurrentHashMap<>();

  private Runnable beforeScrape = () -> {};

  private record Outcome(String api, String status, Effect effect) {}

  /** Meters of the process; those of requests and of the store come as they are known. */
  public Metrics() {
    new JvmMemoryMetrics().bindTo(meters);
    new JvmThreadMetrics().bindTo(meters);
    new ProcessorMetrics().bindTo(meters);
  }

  /** Where others bring their meters. */
  public MeterRegistry registry() {
    return meters;
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

  /** Shows how many connections there are, whenever the meters are asked for. */
  public void watch(IntSupplier connections) {
    Gauge.builder("standin.connections", connections::getAsInt)
        .description("Clients' connections that are open")
        .register(meters);
  }

  /** Counts the store's conversations by API and state, whenever the meters are asked for. */
  public void watch(ConversationStore store, List<String> apis) {
    StoreCounts counts = new StoreCounts(store, apis);
    counts.bindTo(meters);
    beforeScrape = counts::refresh;
    if (store instanceof MeterBinder binder) {
      binder.bindTo(meters);
    }
  }

  /** All meters in the Prometheus text format, version 0.0.4. */
  public String scrape() {
    beforeScrape.run();
    return meters.scrape();
  }

  @Override
  public void close() {
    meters.close();
  }
}

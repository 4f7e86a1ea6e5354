package dev.standin.server.metrics;

import dev.standin.server.store.ConversationState;
import dev.standin.server.store.ConversationStore;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How many conversations there are by API and state, counted once for all meters. */
final class StoreCounts {

  private static final Logger LOG = LoggerFactory.getLogger(StoreCounts.class);

  private final ConversationStore store;
  private final List<String> apis;
  private volatile Map<String, Map<ConversationState, Long>> counts = Map.of();

  StoreCounts(ConversationStore store, List<String> apis) {
    this.store = store;
    this.apis = List.copyOf(apis);
  }

  void bindTo(MeterRegistry registry) {
    for (String api : apis) {
      for (ConversationState state : ConversationState.values()) {
        Gauge.builder("standin.conversations", () -> count(api, state))
            .description("Conversations in the store; NaN where it cannot be reached")
            .tag("api", api)
            .tag("state", state.name().toLowerCase(Locale.ROOT))
            .register(registry);
      }
    }
  }

  void refresh() {
    try {
      counts = apis.stream().collect(Collectors.toUnmodifiableMap(api -> api, store::count));
    } catch (RuntimeException e) {
      LOG.debug("The store cannot be counted", e);
      counts = Map.of();
    }
  }

  private double count(String api, ConversationState state) {
    Map<ConversationState, Long> ofApi = counts.get(api);
    return ofApi == null ? Double.NaN : ofApi.getOrDefault(state, 0L);
  }
}

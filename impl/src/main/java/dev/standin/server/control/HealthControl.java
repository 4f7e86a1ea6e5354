package dev.standin.server.control;

import dev.standin.generated.standin.HealthApi;
import dev.standin.generated.standin.model.HealthDto;
import dev.standin.generated.standin.model.HealthStatusDto;
import dev.standin.server.store.ConversationStore;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What tells a supervisor how the server is. */
public final class HealthControl implements HealthApi {

  private static final Logger LOG = Logger.getLogger(HealthControl.class.getName());

  private final ConversationStore store;
  private final Supplier<String> metrics;

  /**
   * Tells of this server.
   *
   * @param store whose reach is the server's readiness
   * @param metrics gives all meters in the Prometheus text format
   */
  public HealthControl(ConversationStore store, Supplier<String> metrics) {
    this.store = store;
    this.metrics = metrics;
  }

  @Override
  public GetLivenessReply getLiveness() {
    return GetLivenessReply.status200(new HealthDto(HealthStatusDto.UP));
  }

  @Override
  public GetReadinessReply getReadiness() {
    try {
      store.check();
      return GetReadinessReply.status200(new HealthDto(HealthStatusDto.UP));
    } catch (RuntimeException e) {
      LOG.log(Level.FINE, "The store is out of reach", e);
      return GetReadinessReply.status503(
          new HealthDto(HealthStatusDto.DOWN).reason("The store cannot be reached"));
    }
  }

  @Override
  public GetMetricsReply getMetrics() {
    return GetMetricsReply.status200(metrics.get());
  }
}

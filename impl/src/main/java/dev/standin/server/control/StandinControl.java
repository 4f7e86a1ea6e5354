package dev.standin.server.control;

import dev.standin.generated.standin.StandinApi;
import dev.standin.generated.standin.model.ApiDto;
import dev.standin.generated.standin.model.HealthDto;
import dev.standin.generated.standin.model.HealthStatusDto;
import dev.standin.generated.standin.model.NewConversationsDto;
import dev.standin.generated.standin.model.NewFaultDto;
import dev.standin.generated.standin.model.StateDto;
import dev.standin.server.store.ConversationStore;
import java.time.OffsetDateTime;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Answers the control API. */
public final class StandinControl implements StandinApi {

  private static final Logger LOG = Logger.getLogger(StandinControl.class.getName());

  private final ConversationControl conversations;
  private final JournalControl journal;
  private final FaultControl faults;
  private final ConversationStore store;
  private final Supplier<String> metrics;

  /**
   * Joins the parts.
   *
   * @param store whose reach is the server's readiness
   * @param metrics gives all meters in the Prometheus text format
   */
  public StandinControl(
      ConversationControl conversations,
      JournalControl journal,
      FaultControl faults,
      ConversationStore store,
      Supplier<String> metrics) {
    this.conversations = conversations;
    this.journal = journal;
    this.faults = faults;
    this.store = store;
    this.metrics = metrics;
  }

  @Override
  public CreateConversationsReply createConversations(NewConversationsDto body) {
    return conversations.create(body);
  }

  @Override
  public ListConversationsReply listConversations(
      @Nullable ApiDto api,
      @Nullable String owner,
      @Nullable StateDto state,
      Long after,
      Integer limit) {
    return ListConversationsReply.status200(conversations.list(api, owner, state, after, limit));
  }

  @Override
  public GetConversationReply getConversation(String api, String id) {
    return conversations
        .get(api, id)
        .map(GetConversationReply::status200)
        .orElseGet(
            () ->
                GetConversationReply.status404(
                    Control.problem(404, "%s has no conversation '%s'".formatted(api, id))));
  }

  @Override
  public ClearConversationsReply clearConversations(@Nullable ApiDto api) {
    conversations.clear(api);
    return ClearConversationsReply.status204();
  }

  @Override
  public ListRequestsReply listRequests(
      @Nullable ApiDto api,
      @Nullable String id,
      @Nullable Integer status,
      @Nullable OffsetDateTime since,
      @Nullable OffsetDateTime until,
      Long after,
      Integer limit) {
    return ListRequestsReply.status200(
        journal.list(journal.query(api, id, status, since, until), after, limit));
  }

  @Override
  public ClearRequestsReply clearRequests() {
    journal.clear();
    return ClearRequestsReply.status204();
  }

  @Override
  public CreateFaultReply createFault(NewFaultDto body) {
    return faults.create(body);
  }

  @Override
  public ListFaultsReply listFaults() {
    return ListFaultsReply.status200(faults.list());
  }

  @Override
  public DeleteFaultReply deleteFault(Long fault) {
    return faults.delete(fault)
        ? DeleteFaultReply.status204()
        : DeleteFaultReply.status404(Control.problem(404, "No rule %d holds".formatted(fault)));
  }

  @Override
  public ClearFaultsReply clearFaults() {
    faults.clear();
    return ClearFaultsReply.status204();
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

package dev.standin.server.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.standin.generated.standin.RequestsApi;
import dev.standin.generated.standin.model.AnswerDto;
import dev.standin.generated.standin.model.ApiDto;
import dev.standin.generated.standin.model.HeaderDto;
import dev.standin.generated.standin.model.JournalDto;
import dev.standin.generated.standin.model.LoggedRequestDto;
import dev.standin.generated.standin.model.LoggedRequestEffectDto;
import dev.standin.server.api.Answer;
import dev.standin.server.api.StrictJson;
import dev.standin.server.exchange.Exchange;
import dev.standin.server.exchange.RecordedRequest;
import dev.standin.server.exchange.Redaction;
import dev.standin.server.journal.CurlLine;
import dev.standin.server.journal.Entry;
import dev.standin.server.journal.Journal;
import dev.standin.server.journal.JournalPage;
import dev.standin.server.journal.JournalQuery;
import dev.standin.server.vendor.Vendor;
import dev.standin.server.vendor.VendorsByKey;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The journal, in the words of the control API. */
public final class JournalControl implements RequestsApi {

  private static final double NANOS_PER_MILLI = 1e6;

  private final ObjectMapper mapper = StrictJson.mapper();
  private final Journal journal;
  private final VendorsByKey vendors;
  private final Redaction redaction;
  private final Supplier<String> server;

  /**
   * Shows this journal.
   *
   * @param redaction what is masked of answers too: some quote what they refuse
   * @param server gives scheme, host and port, for lines that a shell can run
   */
  public JournalControl(
      Journal journal, List<Vendor> vendors, Redaction redaction, Supplier<String> server) {
    this.redaction = redaction;
    this.journal = journal;
    this.vendors = new VendorsByKey(vendors);
    this.server = server;
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
    String key = api == null ? null : api.toString();
    JournalQuery query =
        new JournalQuery(
            Optional.ofNullable(key),
            vendors.spellings(key, id),
            status == null ? OptionalInt.empty() : OptionalInt.of(status),
            Optional.ofNullable(since).map(OffsetDateTime::toInstant),
            Optional.ofNullable(until).map(OffsetDateTime::toInstant));
    JournalPage page = journal.page(query, after, limit);
    JournalDto view =
        new JournalDto(
            page.entries().stream().map(this::view).toList(), journal.capacity(), page.dropped());
    return ListRequestsReply.status200(
        page.next().isPresent() ? view.next(page.next().getAsLong()) : view);
  }

  @Override
  public ClearRequestsReply clearRequests() {
    journal.clear();
    return ClearRequestsReply.status204();
  }

  private LoggedRequestDto view(Entry entry) {
    Exchange exchange = entry.exchange();
    RecordedRequest request = exchange.request();
    return new LoggedRequestDto(
            entry.number(),
            request.time().atOffset(ZoneOffset.UTC),
            request.method(),
            request.target(),
            request.headers().stream()
                .map(field -> new HeaderDto(field.name(), field.value()))
                .toList(),
            effect(exchange),
            exchange.took().toNanos() / NANOS_PER_MILLI,
            CurlLine.of(request, server.get()))
        .api(request.api().orElse(null))
        .id(request.conversation().orElse(null))
        .body(request.body().isEmpty() ? null : request.body().text())
        .bodyBytes(request.bodyLength())
        .answer(exchange.answer().map(this::view).orElse(null))
        .reason(exchange.reason().map(redaction::text).orElse(null))
        .fault(exchange.fault().orElse(null));
  }

  /** Its body is a value if it is JSON, else a text: without the secrets that some quote. */
  private AnswerDto view(Answer answer) {
    AnswerDto view = new AnswerDto(answer.status());
    if (answer.body().isEmpty()) {
      return view;
    }
    String masked = redaction.body(answer.body().text());
    try {
      return view.body(answer.isJson() ? mapper.readTree(masked) : masked);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static LoggedRequestEffectDto effect(Exchange exchange) {
    return switch (exchange.effect()) {
      case NONE -> LoggedRequestEffectDto.NONE;
      case SOFT_DELETED -> LoggedRequestEffectDto.SOFT_DELETED;
      case DELETED -> LoggedRequestEffectDto.DELETED;
    };
  }
}

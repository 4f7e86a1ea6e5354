package dev.standin.server.control;

import dev.standin.generated.standin.model.Answer;
import dev.standin.generated.standin.model.Api;
import dev.standin.generated.standin.model.Header;
import dev.standin.generated.standin.model.Journal;
import dev.standin.generated.standin.model.LoggedRequest;
import dev.standin.generated.standin.model.LoggedRequestEffect;
import dev.standin.server.exchange.Exchange;
import dev.standin.server.exchange.RecordedRequest;
import dev.standin.server.exchange.Redaction;
import dev.standin.server.journal.CurlLine;
import dev.standin.server.journal.Entry;
import dev.standin.server.journal.JournalPage;
import dev.standin.server.journal.JournalQuery;
import dev.standin.server.refusal.Vendor;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The journal, in the words of the control API. */
public final class JournalControl {

  private static final double NANOS_PER_MILLI = 1e6;

  private final dev.standin.server.journal.Journal journal;
  private final VendorsByKey vendors;
  private final MaskedJson masked;
  private final Supplier<String> server;

  /**
   * Shows this journal.
   *
   * @param redaction what is masked of answers too: some quote what they refuse
   * @param server gives scheme, host and port, for lines that a shell can run
   */
  public JournalControl(
      dev.standin.server.journal.Journal journal,
      List<Vendor> vendors,
      Redaction redaction,
      Supplier<String> server) {
    this.masked = new MaskedJson(redaction);
    this.journal = journal;
    this.vendors = new VendorsByKey(vendors);
    this.server = server;
  }

  JournalQuery query(
      @Nullable Api api,
      @Nullable String id,
      @Nullable Integer status,
      @Nullable OffsetDateTime since,
      @Nullable OffsetDateTime until) {
    String key = api == null ? null : api.toString();
    return new JournalQuery(
        Optional.ofNullable(key),
        vendors.spellings(key, id),
        status == null ? OptionalInt.empty() : OptionalInt.of(status),
        Optional.ofNullable(since).map(OffsetDateTime::toInstant),
        Optional.ofNullable(until).map(OffsetDateTime::toInstant));
  }

  Journal list(JournalQuery query, long after, int limit) {
    JournalPage page = journal.page(query, after, limit);
    Journal view =
        new Journal(
            page.entries().stream().map(this::view).toList(), journal.capacity(), page.dropped());
    return page.next().isPresent() ? view.next(page.next().getAsLong()) : view;
  }

  void clear() {
    journal.clear();
  }

  private LoggedRequest view(Entry entry) {
    Exchange exchange = entry.exchange();
    RecordedRequest request = exchange.request();
    return new LoggedRequest(
            entry.number(),
            request.time().atOffset(ZoneOffset.UTC),
            request.method(),
            request.target(),
            request.headers().stream()
                .map(field -> new Header(field.name(), field.value()))
                .toList(),
            effect(exchange),
            exchange.took().toNanos() / NANOS_PER_MILLI,
            CurlLine.of(request, server.get()))
        .api(request.api().orElse(null))
        .id(request.conversation().orElse(null))
        .body(request.body().isEmpty() ? null : request.body().text())
        .bodyBytes(request.bodyLength())
        .answer(exchange.answer().map(this::view).orElse(null))
        .reason(exchange.reason().map(masked::text).orElse(null))
        .fault(exchange.fault().orElse(null));
  }

  private Answer view(dev.standin.server.refusal.Answer answered) {
    return new Answer(answered.status()).body(masked.body(answered));
  }

  private static LoggedRequestEffect effect(Exchange exchange) {
    return switch (exchange.effect()) {
      case NONE -> LoggedRequestEffect.NONE;
      case SOFT_DELETED -> LoggedRequestEffect.SOFT_DELETED;
      case DELETED -> LoggedRequestEffect.DELETED;
    };
  }
}

package dev.standin.server;

import dev.standin.server.api.ApiDescription;
import dev.standin.server.api.Credentials;
import dev.standin.server.control.Control;
import dev.standin.server.control.ConversationControl;
import dev.standin.server.control.FaultControl;
import dev.standin.server.control.HealthControl;
import dev.standin.server.control.JournalControl;
import dev.standin.server.exchange.Exchange;
import dev.standin.server.exchange.RecordingStore;
import dev.standin.server.exchange.Redaction;
import dev.standin.server.fault.Faults;
import dev.standin.server.grizzly.ExchangeHooks;
import dev.standin.server.jaxrs.ApiBinding;
import dev.standin.server.journal.Journal;
import dev.standin.server.log.AccessLog;
import dev.standin.server.metrics.Metrics;
import dev.standin.server.store.ConversationStore;
import dev.standin.server.vendor.Vendor;
import dev.standin.specs.SpecCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What watches the vendors' APIs, with the control API that shows it. */
final class Monitoring implements AutoCloseable {

  private final ConversationStore store;
  private final List<Vendor> vendors;
  private final Control control = new Control(SpecCatalog.bundled().document(Control.KEY));
  private final Redaction redaction;
  private final Journal journal;
  private final Faults faults = new Faults();
  private final Metrics metrics;

  /** Watches these vendors; {@code connections} tells how many are open. */
  Monitoring(
      ConversationStore store,
      List<Vendor> vendors,
      Credentials credentials,
      ControlOptions options,
      IntSupplier connections) {
    this.store = store;
    this.vendors = vendors;
    this.redaction = Redaction.of(descriptions(), credentials);
    this.journal = new Journal(options.journal());
    this.metrics = new Metrics(store, vendors.stream().map(Vendor::key).toList(), connections);
  }

  /** What is known of the vendors' APIs and the control API. */
  List<ApiDescription> descriptions() {
    return Stream.<ApiDescription>concat(vendors.stream(), Stream.of(control)).toList();
  }

  /**
   * The vendors' APIs, watched, and the control API.
   *
   * @param server gives scheme, host and port once the server listens
   */
  List<ApiBinding> apis(Supplier<String> server) {
    ConversationStore recorded = new RecordingStore(store);
    List<ApiBinding> apis = new ArrayList<>();
    for (Vendor vendor : vendors) {
      vendor.resources(recorded).map(each -> new ApiBinding(vendor, each)).forEach(apis::add);
    }
    Stream.of(
            new ConversationControl(store, vendors),
            new JournalControl(journal, vendors, redaction, server),
            new FaultControl(faults, vendors),
            new HealthControl(store, metrics::scrape))
        .map(resource -> new ApiBinding(control, resource))
        .forEach(apis::add);
    return apis;
  }

  /** What the requests are watched by. */
  ExchangeHooks hooks() {
    return new ExchangeHooks(faults, redaction, this::ended, AccessLog::write);
  }

  /** Keeps an exchange that has ended. */
  private void ended(Exchange exchange) {
    journal.add(exchange);
    metrics.count(exchange);
  }

  Journal journal() {
    return journal;
  }

  Faults faults() {
    return faults;
  }

  @Override
  public void close() {
    metrics.close();
  }
}

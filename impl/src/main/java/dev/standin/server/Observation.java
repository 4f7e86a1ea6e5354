package dev.standin.server;

import dev.standin.server.control.Control;
import dev.standin.server.control.ConversationControl;
import dev.standin.server.control.FaultControl;
import dev.standin.server.control.JournalControl;
import dev.standin.server.control.Readiness;
import dev.standin.server.control.StandinControl;
import dev.standin.server.exchange.Exchange;
import dev.standin.server.exchange.Redaction;
import dev.standin.server.exchange.WatchedStore;
import dev.standin.server.fault.Faults;
import dev.standin.server.http.Connections;
import dev.standin.server.http.Credentials;
import dev.standin.server.http.Mounted;
import dev.standin.server.http.SecretNames;
import dev.standin.server.http.Served;
import dev.standin.server.http.Vendor;
import dev.standin.server.http.Watch;
import dev.standin.server.journal.Journal;
import dev.standin.server.metrics.Metrics;
import dev.standin.server.store.ConversationStore;
import dev.standin.specs.SpecCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What watches the vendors' APIs, with the control API that shows it. */
final class Observation implements AutoCloseable {

  private final ConversationStore store;
  private final List<Vendor> vendors;
  private final Control control = new Control(SpecCatalog.bundled().document(Control.KEY));
  private final Redaction redaction;
  private final Journal journal;
  private final Faults faults = new Faults();
  private final Metrics metrics = new Metrics();

  Observation(
      ConversationStore store,
      List<Vendor> vendors,
      Credentials credentials,
      ControlOptions options) {
    this.store = store;
    this.vendors = vendors;
    List<Served> served = new ArrayList<>(vendors);
    served.add(control);
    this.redaction = SecretNames.redaction(served, credentials);
    this.journal = new Journal(options.journal());
    metrics.watch(store, vendors.stream().map(Vendor::key).toList());
  }

  /**
   * The vendors' APIs, watched, and the control API.
   *
   * @param server gives scheme, host and port once the server listens
   */
  List<Mounted> apis(Supplier<String> server) {
    ConversationStore watched = new WatchedStore(store);
    List<Mounted> apis = new ArrayList<>();
    for (Vendor vendor : vendors) {
      apis.add(new Mounted(vendor, vendor.resource().apply(watched)));
    }
    StandinControl resource =
        new StandinControl(
            new ConversationControl(store, vendors),
            new JournalControl(journal, vendors, redaction, server),
            new FaultControl(faults, vendors),
            new Readiness(store),
            metrics::scrape);
    apis.add(new Mounted(control, resource));
    return apis;
  }

  /** What the vendors' APIs are watched by. */
  Watch watch() {
    return new Watch(faults, redaction, this::ended);
  }

  /** Shows how many connections are open. */
  void count(Connections connections) {
    metrics.watch(connections::open);
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

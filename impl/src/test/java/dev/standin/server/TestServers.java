package dev.standin.server;

import dev.standin.server.refusal.Vendor;
import dev.standin.server.store.ConversationStore;
import dev.standin.specs.SpecCatalog;
import java.util.List;
import java.util.function.UnaryOperator;

/** Starts servers that are not as they should be, for the tests of tests. */
public final class TestServers {

  private TestServers() {}

  /** A server over this store whose vendors were changed. */
  public static StandinServer start(
      ServerOptions options, UnaryOperator<Vendor> change, ConversationStore store) {
    List<Vendor> vendors =
        Vendors.all(SpecCatalog.bundled(), options.profiles()).stream().map(change).toList();
    return StandinServer.start(options, vendors, store);
  }
}

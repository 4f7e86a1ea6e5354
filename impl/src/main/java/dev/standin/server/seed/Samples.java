package dev.standin.server.seed;

import dev.standin.server.store.Conversation;
import dev.standin.server.store.ConversationStore;
import dev.standin.server.vendor.Vendor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A few conversations per vendor, so that there is something to delete. */
public final class Samples {

  private static final int PER_VENDOR = 3;

  private Samples() {}

  /**
   * Adds some for each vendor that has none. Their ids are fresh ones: what was deleted must not
   * come back.
   */
  public static void add(List<Vendor> vendors, ConversationStore store) {
    List<Conversation> samples = new ArrayList<>();
    for (Vendor vendor : vendors) {
      if (store.anyActive(vendor.key()).isEmpty()) {
        for (int i = 0; i < PER_VENDOR; i++) {
          samples.add(sample(vendor));
        }
      }
    }
    store.add(samples);
  }

  private static Conversation sample(Vendor vendor) {
    return vendor.conversation(
        Optional.empty(),
        Optional.empty(),
        List.of("Hello", "Hello, how can I help?"),
        Optional.empty());
  }
}

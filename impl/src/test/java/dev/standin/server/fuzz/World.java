package dev.standin.server.fuzz;

import dev.standin.server.StandinServer;
import dev.standin.server.refusal.Vendor;
import dev.standin.server.store.Conversation;
import dev.standin.server.store.ConversationKey;
import dev.standin.server.store.ConversationQuery;
import dev.standin.server.store.ConversationStore;
import dev.standin.server.store.StoredConversation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What is in the store: of each vendor a conversation to delete, and its neighbours. */
final class World {

  static final String OWNER = "alice";

  private static final int MANY = 10_000;

  private final ConversationStore store;
  private final List<Vendor> vendors;
  private final Map<String, String> subjects = new LinkedHashMap<>();
  private final Map<String, String> probes = new LinkedHashMap<>();
  private Map<String, Known> whole = Map.of();
  private boolean isChanged = true;

  /** A conversation with its messages. */
  record Known(StoredConversation conversation, List<String> messages) {}

  World(StandinServer server) {
    store = server.store();
    vendors = server.vendors();
    for (Vendor vendor : vendors) {
      subjects.put(vendor.key(), vendor.ids().fresh());
      probes.put(vendor.key(), vendor.ids().fresh());
    }
  }

  /** The conversation of this API that requests name; of any for the control API. */
  String subject(String api) {
    return subjects.getOrDefault(api, "a");
  }

  /** Another, for a request that has to be answered as documented. */
  String probe(String api) {
    return probes.getOrDefault(api, "a");
  }

  /** Puts all back as it was at first; gives what there is then. */
  Map<String, Known> restore() {
    if (isChanged) {
      store.clear(Optional.empty());
      store.add(vendors.stream().flatMap(vendor -> conversations(vendor).stream()).toList());
      whole = snapshot();
      isChanged = false;
    }
    return whole;
  }

  /** Has all put back before anything else is done. */
  void changed() {
    isChanged = true;
  }

  /** All there is, by API and id. */
  Map<String, Known> snapshot() {
    Map<String, Known> all = new LinkedHashMap<>();
    for (StoredConversation each : store.list(ConversationQuery.all(MANY))) {
      ConversationKey key = each.key();
      all.put(name(key.api(), key.id()), new Known(each, store.messages(key.api(), key.id())));
    }
    isChanged |= !all.equals(whole);
    return all;
  }

  static String name(String api, String id) {
    return api + " " + id;
  }

  private List<Conversation> conversations(Vendor vendor) {
    String subject = subject(vendor.key());
    List<Conversation> all = new ArrayList<>();
    all.add(conversation(vendor, subject, OWNER));
    all.add(conversation(vendor, probe(vendor.key()), OWNER));
    all.add(conversation(vendor, vendor.ids().fresh(), OWNER));
    all.add(conversation(vendor, vendor.ids().fresh(), "bob"));
    if (!vendor.key().equals("openhands")) {
      // Where ids mean nothing, these are others.
      all.add(conversation(vendor, subject + "x", OWNER));
      all.add(conversation(vendor, subject.substring(0, subject.length() - 1), OWNER));
      all.add(conversation(vendor, subject.toUpperCase(Locale.ROOT) + "X", OWNER));
    }
    return all;
  }

  private static Conversation conversation(Vendor vendor, String id, String owner) {
    return new Conversation(
        new ConversationKey(vendor.key(), id, vendor.ownerName().map(name -> owner)),
        List.of("Hello", "Hello, how can I help?"));
  }
}

package dev.standin.server.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.standin.server.StandinServer;
import dev.standin.server.VendorClient;
import dev.standin.server.exchange.Effect;
import dev.standin.server.exchange.Exchange;
import dev.standin.server.journal.Entry;
import dev.standin.server.journal.JournalQuery;
import dev.standin.server.refusal.Answer;
import dev.standin.server.store.Conversation;
import dev.standin.server.store.ConversationKey;
import dev.standin.server.store.ConversationQuery;
import dev.standin.server.store.ConversationState;
import dev.standin.server.store.StoredConversation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills the store, and says what is wrong with what is left in it and in the journal. */
final class StoreOracle {

  private static final int MANY = 10_000;
  private static final Pattern ENCODED = Pattern.compile("%([0-9a-fA-F]{2})");

  /** What is between paths, be they where no request should be. */
  private static final Pattern BETWEEN = Pattern.compile("[ \\t\\r\\n?]");

  private record Known(StoredConversation conversation, List<String> messages) {}

  private final StandinServer server;
  private Map<String, Known> before = Map.of();

  StoreOracle(StandinServer server) {
    this.server = server;
  }

  /** The conversation that requests to this API name. */
  static String subject(VendorClient vendor) {
    return vendor == VendorClient.OPENHANDS
        ? "123e4567-e89b-12d3-a456-42661417400b"
        : "conv_4d1ae8b70c";
  }

  /** Puts all back: of each vendor the conversation to delete, and its neighbours. */
  void restore() {
    List<Conversation> all = new ArrayList<>();
    for (VendorClient vendor : VendorClient.values()) {
      String id = subject(vendor);
      String shorter = id.substring(0, id.length() - 1);
      all.add(conversation(vendor, id));
      all.add(conversation(vendor, shorter + "e"));
      if (vendor != VendorClient.OPENHANDS) {
        // Where ids mean nothing, these are others.
        all.add(conversation(vendor, id + "x"));
        all.add(conversation(vendor, shorter));
        all.add(conversation(vendor, id.toUpperCase(Locale.ROOT)));
      }
    }
    server.store().clear(Optional.empty());
    server.store().add(all);
    before = snapshot();
  }

  private static Conversation conversation(VendorClient vendor, String id) {
    return new Conversation(
        new ConversationKey(vendor.key(), id, Optional.ofNullable(vendor.owner)),
        List.of("Hello", "Hello, how can I help?"));
  }

  /** For requests to the vendors' APIs: gone is what a success said and a path named. */
  List<String> problems(String wire) {
    List<String> problems = new ArrayList<>();
    Set<String> told = told(problems);
    for (String name : changed(problems)) {
      if (!told.remove(name)) {
        problems.add("changed, and the journal says nothing of it: " + name);
      }
      if (!isNamed(name, wire)) {
        problems.add("changed, and no request names it: " + name);
      }
    }
    told.forEach(name -> problems.add("the journal has it deleted, and it is there: " + name));
    return problems;
  }

  /** For requests to the control API of which none was answered with success. */
  List<String> problemsOfRefused() {
    List<String> problems = new ArrayList<>();
    changed(problems).forEach(name -> problems.add("changed without a success: " + name));
    return problems;
  }

  private Set<String> told(List<String> problems) {
    Map<String, Effect> told = new HashMap<>();
    for (Entry entry : server.journal().page(JournalQuery.all(), 0, MANY).entries()) {
      Exchange exchange = entry.exchange();
      int status = exchange.answer().map(Answer::status).orElse(0);
      boolean isSuccess = status == 200 || status == 204;
      String method = exchange.request().method();
      if (exchange.effect() == Effect.NONE) {
        if (isSuccess && !method.equals("OPTIONS")) {
          problems.add("answered with " + status + ", and nothing was deleted by " + method);
        }
        continue;
      }
      String name =
          exchange.request().api().orElse("?")
              + " "
              + exchange.request().conversation().orElse("?");
      Effect earlier = told.put(name, exchange.effect());
      boolean isNowForGood = earlier == Effect.SOFT_DELETED && exchange.effect() == Effect.DELETED;
      if (!isSuccess || !method.equals("DELETE") || (earlier != null && !isNowForGood)) {
        problems.add(
            "deleted by %s, answered %d, before %s: %s".formatted(method, status, earlier, name));
      }
    }
    return new HashSet<>(told.keySet());
  }

  /** What is not as it was; it may only be deleted, as a whole. */
  private List<String> changed(List<String> problems) {
    Map<String, Known> after = snapshot();
    List<String> changed = new ArrayList<>();
    before.forEach(
        (name, known) -> {
          Known now = after.get(name);
          if (!known.equals(now)) {
            changed.add(name);
            if (now == null || !isDeletedAsAWhole(known, now)) {
              problems.add("neither there nor deleted: " + name + " is " + now);
            }
          }
        });
    after.keySet().stream().filter(name -> !before.containsKey(name)).forEach(changed::add);
    return changed;
  }

  private static boolean isDeletedAsAWhole(Known known, Known now) {
    return now.conversation().state() == ConversationState.DELETED
        ? now.messages().isEmpty()
        : now.conversation().state() == ConversationState.SOFT_DELETED
            && now.messages().equals(known.messages());
  }

  private Map<String, Known> snapshot() {
    Map<String, Known> all = new LinkedHashMap<>();
    for (StoredConversation each : server.store().list(ConversationQuery.all(MANY))) {
      String api = each.key().api();
      String id = each.key().id();
      all.put(api + " " + id, new Known(each, server.store().messages(api, id)));
    }
    return all;
  }

  /** Whether a path ends in this conversation, percent-encoding undone once and no more. */
  private static boolean isNamed(String name, String wire) {
    VendorClient vendor =
        VendorClient.valueOf(name.substring(0, name.indexOf(' ')).toUpperCase(Locale.ROOT));
    String end = vendor.path + name.substring(name.indexOf(' ') + 1);
    // UUIDs are the same in either letter case.
    int from = vendor == VendorClient.OPENHANDS ? Pattern.CASE_INSENSITIVE : 0;
    Pattern path = Pattern.compile(".*" + Pattern.quote(end), from | Pattern.DOTALL);
    return BETWEEN
        .splitAsStream(wire)
        .map(StoreOracle::decoded)
        .anyMatch(each -> path.matcher(each).matches());
  }

  private static String decoded(String text) {
    return ENCODED
        .matcher(text)
        .replaceAll(
            code ->
                Matcher.quoteReplacement(
                    new String(
                        new byte[] {(byte) Integer.parseInt(code.group(1), 16)}, ISO_8859_1)));
  }
}

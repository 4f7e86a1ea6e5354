package dev.standin.server.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.standin.server.StandinServer;
import dev.standin.server.VendorClient;
import dev.standin.server.exchange.Effect;
import dev.standin.server.exchange.Exchange;
import dev.standin.server.journal.Entry;
import dev.standin.server.journal.JournalQuery;
import dev.standin.server.store.Conversation;
import dev.standin.server.store.ConversationKey;
import dev.standin.server.store.ConversationQuery;
import dev.standin.server.store.StoredConversation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Fills the store, and says what is gone from it that no request deleted. */
final class StoreOracle {

  private static final int MANY = 10_000;
  private static final Pattern ENCODED = Pattern.compile("%([0-9a-fA-F]{2})");

  /** What is between paths, be they where no request should be. */
  private static final Pattern BETWEEN = Pattern.compile("[ \\t\\r\\n?]");

  private final StandinServer server;
  private Map<String, StoredConversation> before = Map.of();

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
    Set<String> told = new HashSet<>();
    for (Entry entry : server.journal().page(JournalQuery.all(), 0, MANY).entries()) {
      Exchange exchange = entry.exchange();
      if (!exchange.request().method().equals("DELETE") || !isSuccess(exchange)) {
        continue;
      }
      String api = exchange.request().api().orElse("?");
      String name = api + " " + exchange.request().conversation().orElse("?");
      if (exchange.effect() == Effect.NONE) {
        problems.add("answered with success, and not deleted: " + name);
      } else {
        told.add(name);
      }
    }
    for (String name : changed()) {
      if (!told.contains(name) || !isNamed(name, wire)) {
        problems.add("changed, and no successful request names it: " + name);
      }
    }
    return problems;
  }

  private static boolean isSuccess(Exchange exchange) {
    return exchange.answer().filter(answer -> answer.status() < 300).isPresent();
  }

  /** For requests to the control API of which none was answered with success. */
  List<String> problemsOfRefused() {
    return changed().stream().map(name -> "changed without a success: " + name).toList();
  }

  /** What is not as it was, or was not there. */
  private Set<String> changed() {
    Map<String, StoredConversation> after = snapshot();
    Set<String> changed = new HashSet<>(before.keySet());
    changed.addAll(after.keySet());
    changed.removeIf(name -> Objects.equals(before.get(name), after.get(name)));
    return changed;
  }

  private Map<String, StoredConversation> snapshot() {
    return server.store().list(ConversationQuery.all(MANY)).stream()
        .collect(
            Collectors.toMap(
                each -> each.key().api() + " " + each.key().id(), Function.identity()));
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

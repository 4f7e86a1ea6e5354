package dev.standin.server.junit;

import dev.standin.server.exchange.Effect;
import dev.standin.server.exchange.Exchange;
import dev.standin.server.refusal.Vendor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.opentest4j.AssertionFailedError;

/** Compares what was deleted with what was to be. */
final class DeletionCheck {

  private DeletionCheck() {}

  /**
   * Compares them.
   *
   * @param ids what was to be deleted for good, by vendor
   */
  static void check(
      List<Exchange> requests,
      Function<String, Vendor> vendors,
      Map<String, ? extends Collection<String>> ids) {
    TreeSet<String> wanted = new TreeSet<>();
    ids.forEach(
        (vendor, each) ->
            each.forEach(
                id -> wanted.add(vendor + " " + Ids.canonical(vendors.apply(vendor), id))));
    Map<String, Effect> effects = effects(requests);
    List<String> wrong = new ArrayList<>();
    for (String conversation : wanted) {
      Effect effect = effects.getOrDefault(conversation, Effect.NONE);
      if (effect != Effect.DELETED) {
        wrong.add(
            "%s was %s"
                .formatted(
                    conversation, effect == Effect.NONE ? "not deleted" : "only soft-deleted"));
      }
    }
    effects.forEach(
        (conversation, effect) -> {
          if (!wanted.contains(conversation)) {
            wrong.add(
                "%s was %s, and was to stay".formatted(conversation, JournalText.words(effect)));
          }
        });
    if (!wrong.isEmpty()) {
      throw new AssertionFailedError(
          JournalText.under(String.join(System.lineSeparator(), wrong), requests),
          wanted.toString(),
          effects.toString());
    }
  }

  /** The last thing that happened to each conversation that anything happened to. */
  private static Map<String, Effect> effects(List<Exchange> requests) {
    Map<String, Effect> effects = new TreeMap<>();
    for (Exchange exchange : requests) {
      if (exchange.effect() != Effect.NONE) {
        String vendor = exchange.request().api().orElse("");
        effects.put(vendor + " " + exchange.request().conversation().orElse(""), exchange.effect());
      }
    }
    return effects;
  }
}

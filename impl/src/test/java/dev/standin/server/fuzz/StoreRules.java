package dev.standin.server.fuzz;

import dev.standin.server.exchange.Effect;
import dev.standin.server.exchange.Exchange;
import dev.standin.server.store.ConversationState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says what is wrong with what is left in the store, and with what the journal says of it. */
final class StoreRules {

  private final Map<String, World.Known> before;
  private final Map<String, World.Known> after;
  private final List<String> problems = new ArrayList<>();

  private StoreRules(Map<String, World.Known> before, Map<String, World.Known> after) {
    this.before = before;
    this.after = after;
  }

  /** For requests to the vendors' APIs: gone is what a success said, and nothing else. */
  static List<String> problems(
      Map<String, World.Known> before,
      Map<String, World.Known> after,
      List<Exchange> journal,
      Names names) {
    StoreRules rules = new StoreRules(before, after);
    Set<String> told = rules.told(journal);
    for (String name : rules.changed()) {
      if (!told.remove(name)) {
        rules.problems.add("changed, and the journal says nothing of it: " + name);
      }
      if (!names.has(name)) {
        rules.problems.add("changed, and no request names it: " + name);
      }
    }
    told.forEach(
        name -> rules.problems.add("the journal has it deleted, and it is there: " + name));
    return rules.problems;
  }

  /** For requests to the control API of which none was answered with success. */
  static List<String> problemsOfRefused(
      Map<String, World.Known> before, Map<String, World.Known> after) {
    StoreRules rules = new StoreRules(before, after);
    rules
        .changed()
        .forEach(name -> rules.problems.add("changed without a success that says so: " + name));
    return rules.problems;
  }

  private Set<String> told(List<Exchange> journal) {
    Map<String, Effect> told = new HashMap<>();
    for (Exchange exchange : journal) {
      int status = exchange.answer().map(dev.standin.server.refusal.Answer::status).orElse(0);
      boolean isSuccess = status == 200 || status == 204;
      String method = exchange.request().method();
      if (exchange.effect() == Effect.NONE) {
        if (isSuccess && !method.equals("OPTIONS")) {
          problems.add("answered with " + status + ", and nothing was deleted by " + method);
        }
        continue;
      }
      String name =
          World.name(
              exchange.request().api().orElse("?"), exchange.request().conversation().orElse("?"));
      Effect earlier = told.put(name, exchange.effect());
      boolean isNowForGood = earlier == Effect.SOFT_DELETED && exchange.effect() == Effect.DELETED;
      if (earlier != null && !isNowForGood) {
        problems.add("deleted more than once: " + name);
      }
      if (!isSuccess) {
        problems.add("deleted, and answered with " + status + ": " + name);
      }
      if (!method.equals("DELETE")) {
        problems.add("deleted by " + method + ": " + name);
      }
    }
    return new HashSet<>(told.keySet());
  }

  /** What is not as it was; it may only be deleted, as a whole. */
  private List<String> changed() {
    List<String> changed = new ArrayList<>();
    for (Map.Entry<String, World.Known> entry : before.entrySet()) {
      World.Known known = entry.getValue();
      World.Known now = after.get(entry.getKey());
      if (known.equals(now)) {
        continue;
      }
      changed.add(entry.getKey());
      if (now == null || !isDeletedAsAWhole(known, now)) {
        problems.add("neither there nor deleted: " + entry.getKey() + " is " + now);
      }
    }
    after.keySet().stream().filter(name -> !before.containsKey(name)).forEach(changed::add);
    return changed;
  }

  private static boolean isDeletedAsAWhole(World.Known known, World.Known now) {
    return now.conversation().state() == ConversationState.DELETED
        ? now.messages().isEmpty()
        : now.conversation().state() == ConversationState.SOFT_DELETED
            && now.messages().equals(known.messages());
  }
}

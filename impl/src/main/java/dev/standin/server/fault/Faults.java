package dev.standin.server.fault;

import dev.standin.server.exchange.RecordedRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rules that hold, oldest first. */
public final class Faults {

  private final List<ActiveRule> held = new ArrayList<>();
  private long last;

  /** Read without the lock, so that a server without rules pays nothing for them. */
  private volatile boolean none = true;

  /** Adds a rule after those there are. */
  public synchronized ActiveRule add(FaultRule rule) {
    ActiveRule added = new ActiveRule(++last, rule, 0, 0);
    held.add(added);
    none = false;
    return added;
  }

  public synchronized List<ActiveRule> all() {
    return List.copyOf(held);
  }

  /** Ends a rule; false if it does not hold. */
  public synchronized boolean remove(long number) {
    boolean removed = held.removeIf(rule -> rule.number() == number);
    none = held.isEmpty();
    return removed;
  }

  public synchronized void clear() {
    held.clear();
    none = true;
  }

  /** What the request meets: what it prefers, or else the first rule that is due. */
  public Optional<Fault> of(RecordedRequest request) {
    if (request.api().isEmpty()) {
      return Optional.empty();
    }
    return Preference.of(request.header("Prefer"))
        .or(() -> none ? Optional.empty() : next(request));
  }

  private synchronized Optional<Fault> next(RecordedRequest request) {
    for (int i = 0; i < held.size(); i++) {
      ActiveRule rule = held.get(i);
      if (!rule.rule().matches(request)) {
        continue;
      }
      if (rule.isDue()) {
        take(i, rule.hit());
        return Optional.of(rule.rule().fault());
      }
      held.set(i, rule.passed());
    }
    return Optional.empty();
  }

  private void take(int index, ActiveRule hit) {
    if (hit.isSpent()) {
      held.remove(index);
      none = held.isEmpty();
    } else {
      held.set(index, hit);
    }
  }
}

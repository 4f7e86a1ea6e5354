package dev.standin.conformance.target;

import dev.standin.conformance.run.Sender;
import dev.standin.conformance.target.api.PrerequisiteException;
import dev.standin.conformance.target.api.Target.Conversation;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Predicate;

/**
 * Conversations that exist and may be used up, one a line: the id, then {@code name=value} for each
 * value that scopes it to an owner or that requests about it have to say. Empty lines and those
 * beginning with {@code #} count for nothing.
 *
 * @param values names of the values that are no owner's
 * @param ids what is left, by owner
 * @param begun owners whose ids were looked through for those that are gone
 */
record IdFile(
    Path file,
    Set<String> values,
    Map<Map<String, String>, Deque<Conversation>> ids,
    Set<Map<String, String>> begun)
    implements ConversationSource {

  static IdFile read(YamlCursor place, Path directory, Set<String> owners) {
    Path file = directory.resolve(place.text());
    Map<Map<String, String>, Deque<Conversation>> ids = new ConcurrentHashMap<>();
    Set<String> values = new TreeSet<>();
    int number = 0;
    try {
      for (String line : Files.readAllLines(file)) {
        number++;
        if (!line.isBlank() && !line.startsWith("#")) {
          Conversation listed = parse(file + ":" + number, line.strip(), place);
          Map<String, String> owner = new TreeMap<>(listed.owner());
          owner.keySet().retainAll(owners);
          values.addAll(listed.owner().keySet());
          ids.computeIfAbsent(Map.copyOf(owner), it -> new ConcurrentLinkedDeque<>()).add(listed);
        }
      }
    } catch (IOException e) {
      throw place.error("names " + file + ", which cannot be read as UTF-8 text");
    }
    if (ids.isEmpty()) {
      throw place.error("names " + file + ", which has no id in it");
    }
    values.removeAll(owners);
    return new IdFile(file, Set.copyOf(values), ids, new HashSet<>());
  }

  private static Conversation parse(String where, String line, YamlCursor place) {
    String[] parts = line.split("\\s+", -1);
    Map<String, String> values = new TreeMap<>();
    for (int i = 1; i < parts.length; i++) {
      String[] pair = parts[i].split("=", 2);
      if (pair.length != 2) {
        throw place.error(
            "names %s: expected `ID name=value`, got `%s`".formatted(where, parts[i]));
      }
      values.put(pair[0], pair[1]);
    }
    return new Conversation(parts[0], Map.copyOf(values));
  }

  /**
   * Leaves aside those at the top that an earlier run used up; none if all seem to be gone, which
   * is for the cases to find.
   */
  synchronized void begin(Map<String, String> owner, Predicate<Conversation> isGone) {
    Deque<Conversation> all = ids.get(Map.copyOf(owner));
    if (all != null && begun.add(Map.copyOf(owner))) {
      List<Conversation> gone = all.stream().takeWhile(isGone).toList();
      if (gone.size() < all.size()) {
        all.removeAll(gone);
      }
    }
  }

  @Override
  public Conversation next(Sender sender, URI baseUrl, Map<String, String> owner) {
    Deque<Conversation> left = ids.get(Map.copyOf(owner));
    Conversation next = left == null ? null : left.poll();
    if (next == null) {
      throw new PrerequisiteException(
          "%s has no unused id left %s; add some (`list` says how many a run uses)"
              .formatted(file, owner.isEmpty() ? "without an owner" : "of " + owner));
    }
    return next;
  }
}

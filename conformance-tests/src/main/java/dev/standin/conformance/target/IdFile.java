package dev.standin.conformance.target;

import dev.standin.conformance.run.Sender;
import dev.standin.conformance.target.api.PrerequisiteException;
import dev.standin.conformance.target.api.Target.Conversation;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * Conversations that exist and may be used up, one a line: the id, then where it has an owner
 * {@code name=value} for each value that scopes it. Empty lines and those beginning with {@code #}
 * count for nothing.
 *
 * @param ids what is left, by owner
 */
record IdFile(Path file, Map<Map<String, String>, Deque<String>> ids)
    implements ConversationSource {

  static IdFile read(YamlCursor place, Path directory, Set<String> owners) {
    Path file = directory.resolve(place.text());
    Map<Map<String, String>, Deque<String>> ids = new ConcurrentHashMap<>();
    int number = 0;
    try {
      for (String line : Files.readAllLines(file)) {
        number++;
        if (!line.isBlank() && !line.startsWith("#")) {
          Conversation conversation = parse(file + ":" + number, line.strip(), owners, place);
          ids.computeIfAbsent(conversation.owner(), owner -> new ConcurrentLinkedDeque<>())
              .add(conversation.id());
        }
      }
    } catch (IOException e) {
      throw place.error("names " + file + ", which cannot be read as UTF-8 text");
    }
    if (ids.isEmpty()) {
      throw place.error("names " + file + ", which has no id in it");
    }
    return new IdFile(file, ids);
  }

  private static Conversation parse(
      String where, String line, Set<String> owners, YamlCursor place) {
    String[] parts = line.split("\\s+", -1);
    Map<String, String> owner = new TreeMap<>();
    for (int i = 1; i < parts.length; i++) {
      String[] pair = parts[i].split("=", 2);
      if (pair.length != 2 || !owners.contains(pair[0])) {
        throw place.error(
            "names %s: expected `ID name=value` with a name under `owners` (%s), got `%s`"
                .formatted(where, String.join(", ", owners), parts[i]));
      }
      owner.put(pair[0], pair[1]);
    }
    return new Conversation(parts[0], Map.copyOf(owner));
  }

  @Override
  public Conversation next(Sender sender, URI baseUrl, Map<String, String> owner) {
    Deque<String> left = ids.get(Map.copyOf(owner));
    String id = left == null ? null : left.poll();
    if (id == null) {
      throw new PrerequisiteException(
          "%s has no unused id left %s; add some (`list` says how many a run uses)"
              .formatted(file, owner.isEmpty() ? "without an owner" : "of " + owner));
    }
    return new Conversation(id, owner);
  }
}

package dev.standin.specs.change;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.HashSet;
import java.util.Set;

/** Which nodes of a document the changes found so far speak of. */
final class Told {

  private final Set<String> told = new HashSet<>();
  private final Set<String> around = new HashSet<>();

  Told(Set<JsonPointer> pointers) {
    for (JsonPointer pointer : pointers) {
      told.add(pointer.toString());
      for (String at = pointer.toString(); !at.isEmpty(); at = parent(at)) {
        around.add(at);
      }
    }
  }

  /** Whether a change speaks of this node, of something in it, or of all that it belongs to. */
  boolean covers(JsonPointer pointer) {
    String at = pointer.toString();
    if (around.contains(at)) {
      return true;
    }
    while (!at.isEmpty() && !told.contains(at)) {
      at = parent(at);
    }
    return !at.isEmpty();
  }

  private static String parent(String pointer) {
    return pointer.substring(0, pointer.lastIndexOf('/'));
  }
}

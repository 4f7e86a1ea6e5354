package dev.standin.specs.change;

import dev.standin.specs.Operation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * An operation in both documents, or in one alone. Those of one id are the same, else those of one
 * method and path, whatever the parameters in the path are called.
 */
record OperationMatch(Optional<Operation> before, Optional<Operation> now) {

  /** In the order of the new document; what is gone follows. */
  static List<OperationMatch> of(List<Operation> before, List<Operation> now) {
    List<Operation> gone = new ArrayList<>(before);
    List<Optional<Operation>> found = new ArrayList<>();
    now.forEach(operation -> found.add(Optional.empty()));
    match(gone, now, found, Operation::operationId);
    match(gone, now, found, operation -> operation.method() + " " + operation.path());
    match(gone, now, found, operation -> operation.method() + " " + blank(operation.path()));
    List<OperationMatch> matches = new ArrayList<>();
    for (int i = 0; i < now.size(); i++) {
      matches.add(new OperationMatch(found.get(i), Optional.of(now.get(i))));
    }
    gone.forEach(old -> matches.add(new OperationMatch(Optional.of(old), Optional.empty())));
    return List.copyOf(matches);
  }

  /** Method and path from the root of the host. */
  static String name(Operation operation) {
    return operation.method() + " " + operation.fullPath();
  }

  /** A path with the names of its parameters taken out, which are not sent. */
  static String blank(String path) {
    return path.replaceAll("\\{[^{}]*}", "{}");
  }

  private static void match(
      List<Operation> gone,
      List<Operation> now,
      List<Optional<Operation>> found,
      Function<Operation, String> key) {
    Map<String, Operation> byKey = new HashMap<>();
    gone.forEach(old -> byKey.putIfAbsent(key.apply(old), old));
    for (int i = 0; i < now.size(); i++) {
      Operation old = found.get(i).isEmpty() ? byKey.remove(key.apply(now.get(i))) : null;
      if (old != null) {
        found.set(i, Optional.of(old));
        gone.remove(old);
      }
    }
  }
}

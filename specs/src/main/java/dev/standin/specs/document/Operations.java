package dev.standin.specs.document;

import dev.standin.specs.page.SourcedTree;
import dev.standin.specs.page.SpecException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Derives the operations of a document. */
public final class Operations {

  private static final Set<String> OTHER_KEYS =
      Set.of("$ref", "summary", "description", "servers", "parameters");

  /** Operations of other methods, by these (OpenAPI 3.2.0, section 4.9). */
  private static final String ADDITIONAL = "additionalOperations";

  private final JsonCursor root;
  private final Security security;
  private final Map<String, JsonCursor> byId = new HashMap<>();

  private Operations(JsonCursor root) {
    this.root = root;
    this.security = new Security(root);
  }

  /** An operation as written, and the path item around it. */
  private record Written(String method, String path, JsonCursor item, JsonCursor operation) {}

  /**
   * The operations of a document in its order.
   *
   * @throws SpecException if the document contradicts itself or OpenAPI; the message says where
   */
  public static List<Operation> of(SourcedTree tree) {
    List<SpecException> leftOut = new ArrayList<>();
    List<Operation> operations = of(tree, leftOut, new ArrayList<>());
    if (!leftOut.isEmpty()) {
      throw leftOut.get(0);
    }
    return operations;
  }

  /**
   * The operations of a document in its order, less those that contradict themselves or OpenAPI.
   *
   * @param leftOut takes what is wrong with each of these
   * @param unserved takes those with which nothing is wrong, but whose method is not served
   * @throws SpecException if no operation is left
   */
  static List<Operation> of(
      SourcedTree tree, List<SpecException> leftOut, List<Operation> unserved) {
    JsonCursor root = JsonCursor.rootOf(tree);
    Operations operations = new Operations(root);
    BrokenReferences broken = BrokenReferences.in(root);
    PathTemplates paths = new PathTemplates();
    List<Written> named = new ArrayList<>();
    for (Written each : written(root, leftOut)) {
      attempt(
          leftOut,
          () -> {
            checkReferences(each, broken);
            operations.noteId(each);
            named.add(each);
          });
    }
    List<Operation> read = new ArrayList<>();
    for (Written each : named) {
      attempt(
          leftOut,
          () -> {
            paths.check(each.method(), each.path(), each.operation());
            boolean isServed = HttpMethods.ALL.contains(each.method());
            (isServed ? read : unserved).add(operations.operation(each));
          });
    }
    if (read.isEmpty()) {
      throw Stream.of(broken.all().stream(), leftOut.stream(), unserved(tree, unserved))
          .flatMap(it -> it)
          .findFirst()
          .orElseGet(() -> root.get("paths").orElse(root).error("no operation under `paths`."));
    }
    return List.copyOf(read);
  }

  /** What is to be said of operations that are read, and neither asked nor served. */
  static Stream<SpecException> unserved(SourcedTree tree, List<Operation> operations) {
    OpenApiVersion version = OpenApiVersion.of(tree);
    String which =
        (version.addsTo31() ? "one that OpenAPI %s adds to those of 3.1" : "none of OpenAPI %s")
            .formatted(version.text());
    return operations.stream()
        .map(
            it ->
                new SpecException(
                    tree.sources().locate(it.pointer()),
                    "`%s %s` is neither asked nor served: the method is %s."
                        .formatted(it.method(), it.path(), which)));
  }

  private static void checkReferences(Written written, BrokenReferences broken) {
    Stream.of(written.operation().node(), written.item().node().path("parameters"))
        .flatMap(each -> broken.reachedFrom(each).stream())
        .findFirst()
        .ifPresent(
            e -> {
              throw written
                  .operation()
                  .error("the operation needs what is broken: " + e.getMessage());
            });
  }

  private static void attempt(List<SpecException> leftOut, Runnable reading) {
    try {
      reading.run();
    } catch (SpecException e) {
      leftOut.add(e);
    }
  }

  private static List<Written> written(JsonCursor root, List<SpecException> leftOut) {
    List<Written> operations = new ArrayList<>();
    for (JsonCursor path : root.object("paths").map(JsonCursor::fixedEntries).orElse(List.of())) {
      attempt(leftOut, () -> operations.addAll(ofPath(path, leftOut)));
    }
    return List.copyOf(operations);
  }

  private static List<Written> ofPath(JsonCursor path, List<SpecException> leftOut) {
    path.expect(path.key().startsWith("/"), "a path that begins with a slash");
    JsonCursor item = path.resolved();
    List<Written> operations = new ArrayList<>();
    for (JsonCursor entry : item.expect(item.node().isObject(), "an object").fixedEntries()) {
      String key = entry.key();
      if (HttpMethods.KEYS.contains(key) || key.equals("query")) {
        operations.add(new Written(key.toUpperCase(Locale.ROOT), path.key(), item, entry));
      } else if (key.equals(ADDITIONAL)) {
        for (JsonCursor more : entry.expect(entry.node().isObject(), "an object").fixedEntries()) {
          String method = more.key();
          more.expect(!HttpMethods.ALL.contains(method), "a method that has no key of its own");
          operations.add(new Written(method, path.key(), item, more));
        }
      } else if (!OTHER_KEYS.contains(key)) {
        leftOut.add(entry.error(unknown(key)));
      }
    }
    return operations;
  }

  private static String unknown(String key) {
    String lower = key.toLowerCase(Locale.ROOT);
    return HttpMethods.KEYS.contains(lower)
        ? "a method is in lower case: `" + lower + "` in place of `" + key + "`."
        : "unknown key `"
            + key
            + "` of a path; methods are "
            + String.join(", ", HttpMethods.KEYS)
            + ".";
  }

  private Operation operation(Written written) {
    JsonCursor operation = written.operation();
    return new Operation(
        written.method(),
        ServerPath.of(List.of(operation, written.item(), root)),
        written.path(),
        id(written.method(), written.path(), operation),
        Parameters.of(written.path(), written.item(), operation),
        Bodies.requestBody(operation),
        security.of(operation),
        Bodies.slots(operation),
        operation.pointer());
  }

  private void noteId(Written written) {
    JsonCursor operation = written.operation();
    operation.expect(operation.node().isObject(), "an object");
    Optional<String> id = operation.text("operationId");
    JsonCursor before = id.map(given -> byId.putIfAbsent(given, operation)).orElse(null);
    if (before != null) {
      int line = operation.tree().sources().locate(before.pointer()).line();
      throw operation
          .get("operationId")
          .orElse(operation)
          .error("the operationId `" + id.get() + "` appears twice, first on line " + line + ".");
    }
  }

  /** The operation's own id, or one that no other operation has. */
  private String id(String method, String path, JsonCursor operation) {
    return operation
        .text("operationId")
        .orElseGet(
            () -> {
              String derived = derivedId(method, path);
              String id = derived;
              for (int n = 2; byId.putIfAbsent(id, operation) != null; n++) {
                id = derived + n;
              }
              return id;
            });
  }

  /** A name for an operation that has none: {@code deleteV2ThingsId}. */
  private static String derivedId(String method, String path) {
    StringBuilder id = new StringBuilder(method.toLowerCase(Locale.ROOT));
    for (String word : path.split("[^A-Za-z0-9]+", -1)) {
      if (!word.isEmpty()) {
        id.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
      }
    }
    return id.toString();
  }
}

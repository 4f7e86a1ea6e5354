package dev.standin.specs.change;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the schemas of one document as shapes, each once. */
final class ShapeReader {

  private static final int DEEPEST = 200;

  private final Map<JsonPointer, Shape> read = new HashMap<>();
  private final Set<JsonPointer> open = new HashSet<>();

  Shape read(Spot schema) {
    Spot at = schema.resolved();
    if (at.node().isObject() && at.node().isEmpty()) {
      return new ShapeBuilder(at).build();
    }
    Shape known = read.get(at.pointer());
    if (known != null) {
      return known;
    }
    if (!open.add(at.pointer())) {
      return new ShapeBuilder(at.any()).build();
    }
    Shape shape = build(at);
    open.remove(at.pointer());
    read.put(at.pointer(), shape);
    return shape;
  }

  private Shape build(Spot at) {
    ShapeBuilder builder = new ShapeBuilder(at);
    if (at.node().isBoolean()) {
      builder.never(!at.node().asBoolean());
      return builder.build();
    }
    new SchemaKeywords(builder).read(at);
    at.version().target(at).ifPresent(target -> merge(builder, target));
    arms(at, "allOf").forEach(arm -> merge(builder, arm));
    union(builder, at, "anyOf");
    union(builder, at, "oneOf");
    nullable(builder, at);
    return builder.build();
  }

  /** Chains of types that no person writes are left as they are. */
  private void merge(ShapeBuilder builder, Spot arm) {
    if (open.size() < DEEPEST) {
      builder.allOf(read(arm));
    } else {
      builder.apart(arm);
    }
  }

  private static List<Spot> arms(Spot at, String keyword) {
    return at.get(keyword).map(Spot::items).orElse(List.of());
  }

  /** A union of one arm is that arm, and of one and {@code null} the arm or {@code null}. */
  private void union(ShapeBuilder builder, Spot at, String keyword) {
    List<Spot> arms = arms(at, keyword);
    if (arms.isEmpty()) {
      return;
    }
    List<Spot> others = arms.stream().filter(arm -> !isNull(arm)).toList();
    if (others.size() == 1 && open.size() < DEEPEST) {
      Shape only = read(others.get(0));
      boolean orNull = arms.size() > 1;
      if (builder.canMerge(only) && (!orNull || !only.types().isEmpty())) {
        builder.allOf(only);
        if (orNull) {
          builder.orNull(true);
        }
        return;
      }
    }
    builder.union(keyword, arms);
  }

  /** Of its own: what an arm refers to is not read for this, since chains of arms can be long. */
  private static boolean isNull(Spot arm) {
    JsonNode type = arm.resolved().node().path("type");
    boolean isNull =
        type.asText().equals("null") || (type.size() == 1 && type.path(0).asText().equals("null"));
    return isNull
        && arm.resolved().entries().stream()
            .allMatch(e -> e.key().equals("type") || Canonical.WORDING.contains(e.key()));
  }

  /** OpenAPI 3.0.3, section 4.7.24.1; beside {@code allOf} and unions as it is meant. */
  private void nullable(ShapeBuilder builder, Spot at) {
    Optional<Spot> nullable = at.get("nullable").filter(spot -> spot.node().isBoolean());
    if (at.version().is31() || !nullable.map(Spot::node).map(JsonNode::asBoolean).orElse(false)) {
      return;
    }
    builder.nullable(nullable.get());
  }
}

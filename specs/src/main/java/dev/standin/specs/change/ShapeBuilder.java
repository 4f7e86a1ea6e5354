package dev.standin.specs.change;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.standin.specs.change.Shape.Keyword;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts a shape together. */
final class ShapeBuilder {

  private final Spot at;
  private boolean never;
  private Optional<String> name;
  private final Map<String, Keyword> keywords = new LinkedHashMap<>();
  private final Map<String, Spot> properties = new LinkedHashMap<>();
  private final Map<String, JsonPointer> required = new LinkedHashMap<>();
  private final Map<String, Spot> parts = new LinkedHashMap<>();
  private final Map<String, List<Spot>> unions = new LinkedHashMap<>();
  private final List<Spot> allOf = new ArrayList<>();

  ShapeBuilder(Spot at) {
    this.at = at;
    this.name = Version.nameOf(at);
  }

  Shape build() {
    return new Shape(
        at,
        name,
        never,
        Collections.unmodifiableMap(keywords),
        Collections.unmodifiableMap(properties),
        Collections.unmodifiableMap(required),
        Collections.unmodifiableMap(parts),
        Collections.unmodifiableMap(unions),
        List.copyOf(allOf));
  }

  void never(boolean value) {
    never = value;
  }

  void keyword(String keyword, JsonNode value, Spot where) {
    keywords.put(keyword, new Keyword(value, where));
  }

  void property(String property, Spot schema) {
    properties.put(property, schema);
  }

  void required(String property, JsonPointer where) {
    required.put(property, where);
  }

  void part(String place, Spot schema) {
    parts.put(place, schema);
  }

  void union(String keyword, List<Spot> arms) {
    unions.put(keyword, List.copyOf(arms));
  }

  /** Takes in what an arm says, or keeps it apart where both speak of the same. */
  void allOf(Shape arm) {
    if (!canMerge(arm)) {
      apart(arm.at());
      return;
    }
    if (saysNothing() && name.isEmpty()) {
      name = arm.name();
    }
    keywords.putAll(arm.keywords());
    properties.putAll(arm.properties());
    required.putAll(arm.required());
    parts.putAll(arm.parts());
    unions.putAll(arm.unions());
    allOf.addAll(arm.allOf());
  }

  /** Keeps an arm of {@code allOf} apart. */
  void apart(Spot arm) {
    allOf.add(arm);
  }

  boolean canMerge(Shape arm) {
    boolean differs =
        arm.keywords().entrySet().stream()
            .anyMatch(
                e ->
                    keywords.containsKey(e.getKey())
                        && !keywords.get(e.getKey()).value().equals(e.getValue().value()));
    boolean limitsOthers = !parts.isEmpty() && !arm.properties().isEmpty();
    boolean isLimited = !arm.parts().isEmpty() && !properties.isEmpty();
    return !arm.never()
        && !differs
        && !limitsOthers
        && !isLimited
        && Collections.disjoint(parts.keySet(), arm.parts().keySet())
        && Collections.disjoint(properties.keySet(), arm.properties().keySet())
        && Collections.disjoint(unions.keySet(), arm.unions().keySet());
  }

  /**
   * Adds {@code null} to the types.
   *
   * @param andValue also to the values, where these are limited
   */
  void orNull(boolean andValue) {
    addText("type");
    if (andValue && keywords.containsKey("enum")) {
      Keyword written = keywords.get("enum");
      ArrayNode values = ((ArrayNode) written.value()).deepCopy().addNull();
      keywords.put("enum", new Keyword(values, written.at()));
    }
  }

  /** Adds {@code null} as 3.0 says it. */
  void nullable(Spot where) {
    if (keywords.containsKey("type")) {
      orNull(false);
    } else if (unions.size() == 1) {
      JsonNode type = JsonNodeFactory.instance.objectNode().put("type", "null");
      unions.replaceAll(
          (keyword, arms) -> {
            List<Spot> more = new ArrayList<>(arms);
            more.add(new Spot(where.version(), type, where.pointer()));
            return List.copyOf(more);
          });
    } else {
      keyword("nullable", where.node(), where);
    }
  }

  private void addText(String keyword) {
    Keyword written = keywords.get(keyword);
    if (written != null && !Canonical.values(written.value()).contains("\"null\"")) {
      ArrayNode types = ((ArrayNode) written.value()).deepCopy().add("null");
      keywords.put(keyword, new Keyword(types, written.at()));
    }
  }

  private boolean saysNothing() {
    return Set.of("deprecated", "default").containsAll(keywords.keySet())
        && properties.isEmpty()
        && required.isEmpty()
        && parts.isEmpty()
        && unions.isEmpty()
        && allOf.isEmpty();
  }
}

package dev.standin.specs.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Compares the arms of {@code anyOf}, {@code oneOf} and {@code allOf}, whatever their order. */
final class UnionDiff {

  private static final Words ARMS =
      Words.of(
          "requests of the kind that is gone are refused now",
          "a server has to take another kind of value now",
          "answers of the kind that is gone are wrong now",
          "a client can be answered a kind of value that it does not know");

  private static final Words EXACTLY_ONE =
      Words.of(
          "what fits more than one of them is refused now",
          "a server has to take what fits more than one of them now",
          "an answer that fits more than one of them is wrong now",
          "a client can be answered what fits more than one of them");

  private final SchemaDiff diff;
  private final Use use;

  UnionDiff(SchemaDiff diff, Use use) {
    this.diff = diff;
    this.use = use;
  }

  /** Two schemas of which at least one is a union and nothing else. */
  void compare(Shape before, Shape now) {
    if (before.isUnion() && now.isUnion()) {
      kind(before, now);
    }
    String kind = (now.isUnion() ? now : before).unions().keySet().iterator().next();
    int found = diff.findings().count();
    arms(kind, armsBeside(before, now), armsBeside(now, before));
    if (diff.findings().count() > found) {
      diff.findings().alsoToldBefore(before.at().pointer());
      diff.findings().alsoToldNow(now.at().pointer());
    }
  }

  /** Two schemas that say more than their unions. */
  void compareParts(Shape before, Shape now) {
    arms("allOf", before.allOf(), now.allOf());
    Set<String> kinds = new LinkedHashSet<>(before.unions().keySet());
    kinds.addAll(now.unions().keySet());
    if (kinds.size() == 2 && before.unions().size() == 1 && now.unions().size() == 1) {
      kind(before, now);
      arms(
          now.unions().keySet().iterator().next(),
          before.unions().values().iterator().next(),
          now.unions().values().iterator().next());
      return;
    }
    for (String kind : kinds) {
      List<Spot> old = before.unions().getOrDefault(kind, List.of());
      List<Spot> other = now.unions().getOrDefault(kind, List.of());
      if (old.isEmpty() || other.isEmpty()) {
        diff.findings()
            .add(
                use,
                Optional.of(before.at().saysShape()),
                Optional.of(now.at().saysShape()),
                Effect.of(old.isEmpty(), other.isEmpty()),
                Words.VALUES);
      } else {
        arms(kind, old, other);
      }
    }
  }

  private void kind(Shape before, Shape now) {
    String old = before.unions().keySet().iterator().next();
    String other = now.unions().keySet().iterator().next();
    if (!old.equals(other)) {
      diff.findings()
          .add(
              use,
              Optional.of(before.at().says(old)),
              Optional.of(now.at().says(other)),
              Effect.of(other.equals("oneOf"), other.equals("anyOf")),
              EXACTLY_ONE);
    }
  }

  /** A plain schema beside a union is one arm, or one for each of its types. */
  private static List<Spot> armsBeside(Shape shape, Shape other) {
    if (shape.isUnion() || !other.isUnion()) {
      return shape.arms();
    }
    boolean onlyTypes = shape.limits().equals(List.of("type")) && shape.isPlain();
    if (onlyTypes && shape.types().size() > 1) {
      return shape.types().stream().map(type -> arm(shape, type)).toList();
    }
    return List.of(withoutRemarks(shape.at()));
  }

  private static Spot arm(Shape shape, String type) {
    JsonNode node = JsonNodeFactory.instance.objectNode().put("type", type);
    return new Spot(
        shape.at().version(), node, shape.at().pointer().appendProperty("type " + type));
  }

  /** Remarks are those of the whole, and not of the arm that it becomes. */
  private static Spot withoutRemarks(Spot schema) {
    boolean has = schema.node().propertyStream().anyMatch(e -> Shape.REMARKS.contains(e.getKey()));
    if (!has || Version.nameOf(schema).isPresent()) {
      return schema;
    }
    ObjectNode node = schema.node().deepCopy();
    node.remove(Shape.REMARKS);
    return new Spot(schema.version(), node, schema.pointer().appendProperty("its values"));
  }

  /** Another arm of {@code allOf} leaves fewer values valid, one of the others more. */
  private void arms(String kind, List<Spot> before, List<Spot> now) {
    boolean all = kind.equals("allOf");
    Effect removed = all ? Effect.WIDENED : Effect.NARROWED;
    Effect added = all ? Effect.NARROWED : Effect.WIDENED;
    Words words = all ? Words.VALUES : ARMS;
    Use arms = use.below(kind + " arm");
    ArmMatch match = ArmMatch.of(before, now);
    for (ArmMatch.Pair pair : match.pairs()) {
      String label = label(pair.now());
      diff.later(label.isEmpty() ? "" : "(" + label + ")", pair.before(), pair.now());
    }
    for (Spot arm : match.onlyBefore()) {
      diff.findings().add(arms, Optional.of(arm.saysShape()), Optional.empty(), removed, words);
    }
    for (Spot arm : match.onlyNow()) {
      diff.findings().add(arms, Optional.empty(), Optional.of(arm.saysShape()), added, words);
    }
  }

  private static String label(Spot arm) {
    Shape shape = SchemaDiff.shape(arm);
    return shape.name().orElse(String.join("|", shape.types()));
  }
}

package dev.standin.conformance.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.standin.specs.document.SchemaAt;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes one value: candidates from the plainest on, until the judge accepts one. */
final class SampleMaker {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int MAX_DEPTH = 24;
  private static final int MAX_ITEMS = 200;

  /** How far from the plainest, the farthest first; every number of these is within 32 bits. */
  private static final List<Integer> UNUSUAL = List.of(1_000_000_000, 10_000_000, 100_000);

  private final SchemaJudge judge;
  private final boolean full;

  /** What may still be tried. A schema that cannot be met ends here, not in the far future. */
  private int budget = 4000;

  SampleMaker(SchemaJudge judge, boolean full) {
    this.judge = judge;
    this.full = full;
  }

  /** A value that all accept; empty if none was found. */
  Optional<JsonNode> of(Constraints constraints) {
    return make(constraints, 0, Set.of(), 0);
  }

  /** One of very many, drawn at random; empty if there are few. */
  Optional<JsonNode> unusual(Constraints constraints) {
    return UNUSUAL.stream()
        .map(least -> ThreadLocalRandom.current().nextInt(least, 2 * least))
        .flatMap(salt -> make(constraints, salt, Set.of(), 0).stream())
        .findFirst();
  }

  /**
   * A value.
   *
   * @param salt values of different salts differ where the schema lets them
   * @param trail the schemas inside which the value will stand
   */
  private Optional<JsonNode> make(Constraints at, int salt, Set<String> trail, int depth) {
    if (depth > MAX_DEPTH || budget-- <= 0) {
      return Optional.empty();
    }
    return candidates(at, salt, trail, depth)
        .filter(value -> at.parts().stream().allMatch(part -> judge.accepts(part, value)))
        .findFirst();
  }

  private Stream<JsonNode> candidates(Constraints at, int salt, Set<String> trail, int depth) {
    return Stream.<Supplier<Stream<JsonNode>>>of(
            () -> at.given().skip(salt).map(value -> sendable(at, value)),
            () -> chosen(at, salt, trail, depth),
            () -> typed(at, salt, trail, depth))
        .flatMap(Supplier::get);
  }

  private Stream<JsonNode> chosen(Constraints at, int salt, Set<String> trail, int depth) {
    List<List<SchemaAt>> choices = at.choices();
    if (choices.isEmpty() || depth > MAX_DEPTH || budget-- <= 0) {
      return Stream.empty();
    }
    return choices.get(0).stream()
        .sorted(Comparator.comparing(member -> repeats(at.and(member), trail)))
        .flatMap(
            member ->
                candidates(at.and(member), salt, trail, depth + 1)
                    .flatMap(value -> Discriminator.named(at, member, value)));
  }

  private static boolean repeats(Constraints constraints, Set<String> trail) {
    return constraints.pointers().stream().anyMatch(trail::contains);
  }

  private Stream<JsonNode> typed(Constraints at, int salt, Set<String> trail, int depth) {
    Set<String> types = new LinkedHashSet<>(at.types());
    if (types.isEmpty()) {
      types.addAll(List.of("string", "object", "integer", "array", "boolean"));
    }
    if (types.remove("null")) {
      types.add("null");
    }
    return types.stream()
        .flatMap(
            type ->
                switch (type) {
                  case "object" -> object(at, salt, trail, depth).stream();
                  case "array" -> array(at, salt, trail, depth).stream();
                  case "boolean" ->
                      Stream.of(JSON.booleanNode(salt % 2 == 0), JSON.booleanNode(salt % 2 != 0));
                  case "integer" ->
                      SampleNumbers.of(at, true, salt)
                          .map(number -> JSON.numberNode(number.toBigInteger()));
                  case "number" -> SampleNumbers.of(at, false, salt).map(SampleNumbers::node);
                  case "null" -> Stream.of(JSON.nullNode());
                  default -> SampleTexts.of(at, salt).map(JSON::textNode);
                });
  }

  private Optional<JsonNode> object(Constraints at, int salt, Set<String> trail, int depth) {
    Set<String> inside = new HashSet<>(trail);
    inside.addAll(at.pointers());
    int wanted = at.count("minProperties", 0);
    ObjectNode object = JSON.objectNode();
    for (String name : named(at, wanted, inside)) {
      Optional<JsonNode> value = make(at.property(name), salt, inside, depth + 1);
      if (value.isEmpty() && at.required().contains(name)) {
        return Optional.empty();
      }
      value.ifPresent(found -> object.set(name, found));
    }
    for (String name : furtherNames(at, wanted)) {
      if (object.size() < wanted && !object.has(name)) {
        make(at.property(name), salt, inside, depth + 1).ifPresent(v -> object.set(name, v));
      }
    }
    return Optional.of(object);
  }

  /** The properties to send: what is required, and as many more as are wanted. */
  private List<String> named(Constraints at, int wanted, Set<String> inside) {
    Set<String> names = new LinkedHashSet<>(at.propertyNames());
    names.addAll(at.required());
    names.removeIf(name -> isAbsent(at.property(name)));
    Set<String> included = new HashSet<>(at.required());
    included.retainAll(names);
    for (String name : names) {
      if ((full || included.size() < wanted) && !repeats(at.property(name), inside)) {
        included.add(name);
      }
    }
    return names.stream().filter(included::contains).toList();
  }

  private Optional<JsonNode> array(Constraints at, int salt, Set<String> trail, int depth) {
    Set<String> inside = new HashSet<>(trail);
    inside.addAll(at.pointers());
    int least = at.count("minItems", at.has("contains") ? 1 : 0);
    int wanted = full && !repeats(at.element(0), inside) ? Math.max(1, least) : least;
    if (least > MAX_ITEMS) {
      return Optional.empty();
    }
    boolean distinct = at.all("uniqueItems").anyMatch(JsonNode::asBoolean);
    ArrayNode array = JSON.arrayNode();
    for (int i = 0; i < wanted; i++) {
      Optional<JsonNode> item = make(at.element(i), distinct ? salt + i : salt, inside, depth + 1);
      if (item.isEmpty()) {
        return i < least ? Optional.empty() : Optional.of(array);
      }
      array.add(item.get());
    }
    return Optional.of(array);
  }

  /** A value that the document gives, less what is not sent in this direction. */
  JsonNode sendable(Constraints at, JsonNode given) {
    if (!(given instanceof ObjectNode object)) {
      return given;
    }
    return object
        .deepCopy()
        .without(
            object
                .propertyStream()
                .map(Map.Entry::getKey)
                .filter(name -> isAbsent(at.property(name)))
                .toList());
  }

  private boolean isAbsent(Constraints property) {
    return property.all(judge.direction().absent()).anyMatch(JsonNode::asBoolean);
  }

  /** At least so many names, where there can be, that are allowed without being named. */
  private static List<String> furtherNames(Constraints at, int wanted) {
    if (wanted == 0) {
      return List.of();
    }
    Stream<String> matching =
        at.all("patternProperties")
            .flatMap(patterns -> patterns.propertyStream())
            .flatMap(entry -> SampleTexts.matching(entry.getKey(), 1, 0));
    Stream<String> free = IntStream.rangeClosed(1, Math.min(wanted, 200)).mapToObj(i -> "p" + i);
    return Stream.concat(matching, free).distinct().limit(400).toList();
  }
}

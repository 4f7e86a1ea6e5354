package dev.standin.specs.change;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.standin.specs.SpecDocument;
import dev.standin.specs.SpecLocation;
import dev.standin.specs.contract.ShapeText;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** One of the two documents. */
final class Version {

  private static final String NAMED = "/components/schemas/[^/]+";

  /** What 3.1 allows beside {@code $ref} without changing what a schema accepts. */
  private static final Set<String> BESIDE_REFERENCE =
      Set.of("$ref", "description", "summary", "title");

  private final SpecDocument document;
  private final ShapeText texts;
  private final ShapeReader shapes = new ShapeReader();

  Version(SpecDocument document) {
    this.document = document;
    this.texts = new ShapeText(document.root());
  }

  SpecDocument document() {
    return document;
  }

  boolean is31() {
    return document.isOpenApi31();
  }

  Spot root() {
    return at(JsonPointer.empty());
  }

  Spot at(JsonPointer pointer) {
    return new Spot(this, document.root().at(pointer), pointer);
  }

  SpecLocation locate(JsonPointer pointer) {
    return document.locate(pointer);
  }

  /** A schema without the differences of spelling. */
  Shape shape(Spot schema) {
    return shapes.read(schema);
  }

  /** A schema on one line. */
  String shapeText(Spot schema) {
    return texts.of(schema.node(), schema.pointer());
  }

  /** What the type with a name at this place stands for, on one line. */
  String definitionText(Spot type) {
    return texts.definition(type.pointer());
  }

  /** Marks what is ours because the page does not have it; else empty. */
  String ours(String name) {
    for (JsonNode absent : document.root().path("x-standin-absent")) {
      if (absent.asText().equals(name)) {
        return " (the page does not say)";
      }
    }
    return "";
  }

  /** Follows references as long as there is nothing beside them that counts. */
  Spot resolve(Spot spot) {
    Spot found = spot;
    Set<JsonPointer> seen = new HashSet<>();
    while (isReference(found.node()) && seen.add(found.pointer())) {
      found = target(found).orElseThrow();
    }
    return found;
  }

  /** What a reference leads to, whatever stands beside it; empty for what is no reference. */
  Optional<Spot> target(Spot reference) {
    JsonNode ref = reference.node().path("$ref");
    if (!ref.isTextual() || !ref.asText().startsWith("#")) {
      return Optional.empty();
    }
    Spot target = at(pointer(ref.asText()));
    return target.node().isMissingNode() ? Optional.empty() : Optional.of(target);
  }

  /** Where a reference inside the document points. */
  static JsonPointer pointer(String reference) {
    String fragment = reference.substring(1).replace("+", "%2B");
    return JsonPointer.compile(URLDecoder.decode(fragment, StandardCharsets.UTF_8));
  }

  /** The name of a type of {@code components}; empty for other schemas. */
  static Optional<String> nameOf(Spot schema) {
    return schema.pointer().toString().matches(NAMED)
        ? Optional.of(schema.key())
        : Optional.empty();
  }

  private boolean isReference(JsonNode node) {
    return node.path("$ref").isTextual()
        && (!is31() || node.propertyStream().allMatch(e -> BESIDE_REFERENCE.contains(e.getKey())));
  }
}

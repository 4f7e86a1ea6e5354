package dev.standin.specs.contract;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.standin.specs.contract.Schema.Combination;
import dev.standin.specs.contract.Schema.Operator;
import dev.standin.specs.document.OpenApiVersion;
import dev.standin.specs.document.ReferenceResolver;
import dev.standin.specs.document.SchemaAt;
import dev.standin.specs.document.SpecDocument;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Derives schemas from what a document says (OpenAPI 3.0.3, 4.7.24; JSON Schema 2020-12). */
final class SchemaDeriver {

  private static final String COMPONENT = "/components/schemas/[^/]+";

  private final JsonNode root;
  private final OpenApiVersion version;
  private final boolean isUnevaluated;
  private final Set<JsonPointer> named = new LinkedHashSet<>();

  SchemaDeriver(SpecDocument document) {
    this.root = document.root();
    this.version = document.version();
    this.isUnevaluated =
        Stream.of("unevaluatedProperties", "unevaluatedItems")
            .anyMatch(it -> document.root().findValue(it) != null);
  }

  /** Whether it is one of OpenAPI 3.0's own schemas (OpenAPI 3.0.3, section 4.7.24). */
  boolean isOwnDialect() {
    return version.hasOwnSchemas();
  }

  /** Whether what a schema evaluates may matter, though it decides nothing (2020-12, 11.2). */
  boolean isUnevaluated() {
    return isUnevaluated;
  }

  /** Where the types stand that were referred to so far, in the order of their first use. */
  List<JsonPointer> named() {
    return List.copyOf(named);
  }

  /** The schema as an operation has it: as a reference if it is a type of the components. */
  Schema at(SchemaAt schema) {
    boolean isComponent = schema.pointer().toString().matches(COMPONENT);
    // Something may stand beside a reference to one.
    return isComponent && schema.node().equals(root.at(schema.pointer()))
        ? reference(schema.pointer())
        : of(schema.node());
  }

  /** A type is known by its component's name, or by where it stands if it is none. */
  static String name(JsonPointer pointer) {
    return pointer.toString().matches(COMPONENT)
        ? pointer.last().getMatchingProperty()
        : pointer.toString();
  }

  private Schema reference(JsonPointer pointer) {
    named.add(pointer);
    return new Schema.Reference(name(pointer));
  }

  /** The type that a discriminator means by a name or a reference (OpenAPI 3.1.0, 4.8.25). */
  String mapped(String target) {
    JsonPointer component = JsonPointer.compile("/components/schemas").appendProperty(target);
    boolean isName = !root.at(component).isMissingNode();
    JsonPointer at =
        target.startsWith("#/") && !isName ? ReferenceResolver.pointer(target) : component;
    if (!root.at(at).isMissingNode()) {
      named.add(at);
    }
    return name(at);
  }

  Schema of(JsonNode schema) {
    if (schema.isBoolean()) {
      return schema.asBoolean() ? Schema.ANY : new Schema.Never();
    }
    if (!schema.isObject()) {
      return Schema.any("malformed", JsonText.normal(schema));
    }
    List<Schema> parts = new ArrayList<>();
    if (schema.path("$ref").isTextual()) {
      Schema reference = reference(ReferenceResolver.pointer(schema.get("$ref").asText()));
      if (isOwnDialect()) {
        return reference; // What stands beside it is ignored (OpenAPI 3.0.3, section 4.7.23).
      }
      parts.add(reference);
    }
    OwnKeywords own = new OwnKeywords(this, schema);
    parts.addAll(own.schemas());
    parts.removeIf(Schema.ANY::equals);
    schema.path("allOf").forEach(member -> parts.add(of(member)));
    union(schema.path("anyOf"), Operator.ANY_OF, parts);
    union(schema.path("oneOf"), Operator.ONE_OF, parts);
    boolean isCombined = schema.has("allOf") || schema.has("anyOf") || schema.has("oneOf");
    if (own.isNullable() && own.isUntyped() && isCombined) {
      // What 3.0 says of `nullable` there is nothing (4.7.24.1); what is meant is clear.
      Schema all = orNull(Schema.of(Operator.ALL_OF, List.copyOf(parts)));
      parts.clear();
      parts.add(all);
    }
    parts.removeIf(Schema.ANY::equals);
    if (schema.has("default")) {
      parts.add(Schema.any("default", JsonText.normal(schema.get("default"))));
    }
    return Schema.of(Operator.ALL_OF, parts);
  }

  private static Schema orNull(Schema schema) {
    // A member that has null itself would make it one of two, of which neither is valid.
    boolean isOneOf =
        schema instanceof Combination it
            && it.operator() == Operator.ONE_OF
            && it.members().stream().noneMatch(Combination.class::isInstance);
    List<Schema> arms =
        isOneOf
            ? new ArrayList<>(((Combination) schema).members())
            : new ArrayList<>(List.of(schema));
    arms.add(Schema.typed("null"));
    return Schema.of(isOneOf ? Operator.ONE_OF : Operator.ANY_OF, arms);
  }

  private void union(JsonNode members, Operator operator, List<Schema> parts) {
    List<Schema> schemas = new ArrayList<>();
    members.forEach(member -> schemas.add(of(member)));
    if (!schemas.isEmpty()) {
      parts.add(Schema.of(operator, schemas));
    }
  }
}

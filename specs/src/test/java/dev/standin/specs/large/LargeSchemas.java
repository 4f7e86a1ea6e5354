package dev.standin.specs.large;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The schemas of a large document. */
final class LargeSchemas {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final boolean is31;

  LargeSchemas(boolean is31) {
    this.is31 = is31;
  }

  /** A reference to one of them. */
  static ObjectNode ref(String schema) {
    return JSON.objectNode().put("$ref", "#/components/schemas/" + schema);
  }

  static ObjectNode of(String type) {
    return JSON.objectNode().put("type", type);
  }

  /** What all resources refer to. */
  void addShared(ObjectNode all) {
    ObjectNode problem = of("object").put("title", "Problem");
    problem.putArray("required").add("code").add("message");
    ObjectNode properties = problem.putObject("properties");
    properties.set("code", values("not_found", "in-valid", "2many", "class"));
    properties.set("message", of("string").put("minLength", 1).put("maxLength", 500));
    properties.set("details", array(ref("Problem")));
    properties.set("inner", nullable(ref("Problem")));
    all.set("Problem", problem);

    // A tree, through a list, a map and a choice.
    ObjectNode tree = of("object").put("title", "Problem");
    ObjectNode branches = tree.putObject("properties");
    branches.set("children", array(ref("Tree")));
    branches.set("byName", mapOf(ref("Tree")));
    branches.set("either", choice("oneOf", ref("Tree"), of("string")));
    branches.set("leaves", mapOf(array(mapOf(of("integer")))));
    all.set("Tree", tree);

    ObjectNode cat = of("object");
    cat.putArray("required").add("kind");
    cat.putObject("properties").set("kind", of("string"));
    ((ObjectNode) cat.get("properties")).set("claws", of("integer").put("minimum", 0));
    all.set("Cat", cat);
    ObjectNode dog = JSON.objectNode();
    ObjectNode own = of("object");
    own.putObject("properties").set("tricks", array(of("string")));
    dog.putArray("allOf").add(ref("Cat")).add(own);
    all.set("Dog", dog);
    ObjectNode pet = choice("oneOf", ref("Cat"), ref("Dog"));
    ObjectNode discriminator = pet.putObject("discriminator").put("propertyName", "kind");
    discriminator.putObject("mapping").put("cat", "#/components/schemas/Cat").put("dog", "Dog");
    all.set("Pet", pet);
    all.set("Metadata", mapOf(choice("anyOf", of("string"), of("number"), of("boolean"))));
    all.set("Anything", JSON.objectNode());
    all.set("Empty", of("object").put("additionalProperties", false));
    all.set("Level", values("low", "high", "mid-dle", "", "1st", "LOW"));
    all.set("Numbers", of("integer").set("enum", JSON.arrayNode().add(1).add(2).add(-3)));
    all.set("Names", array(of("string")));
  }

  /** One resource, and what is sent to make or change one. */
  void addResource(ObjectNode all, int index) {
    String name = LargeDocument.schemaOf(index);
    ObjectNode base = of("object").put("title", "Item");
    base.putArray("required").add("id").add("created");
    ObjectNode properties = base.putObject("properties");
    properties.set("id", of("string").put("format", "uuid").put("readOnly", true));
    properties.set("created", of("string").put("format", "date-time"));
    for (int i = 1; i < 9; i++) {
      properties.set(OddNames.property(index + i), property(index * 7 + i));
    }
    properties.set("next", nullable(ref(name)));
    properties.set("deep", deep(index % 6 + 1));
    ObjectNode whole =
        JSON.objectNode().put("description", "The thing */ called \"" + name + "\".");
    ObjectNode more = of("object");
    more.putObject("properties").set("pet", ref("Pet"));
    ((ObjectNode) more.get("properties")).set("tree", ref("Tree"));
    whole.putArray("allOf").add(base).add(more);
    all.set(name, index % 3 == 0 ? whole : base);
  }

  private ObjectNode property(int kind) {
    return switch (kind % 14) {
      case 0 -> nullable(of("string"));
      case 1 -> of("integer").put("format", "int64").put("default", 7);
      case 2 -> of("number").put("minimum", 0.5).put("maximum", 99.5);
      case 3 -> of("boolean").put("default", true);
      case 4 -> of("string").put("format", "date");
      case 5 -> array(mapOf(array(of("string").put("maxLength", 9))));
      case 6 -> mapOf(of("integer").put("format", "int32"));
      case 7 -> values("a", "b c", "class", "d-e");
      case 8 -> ref("Level");
      case 9 -> ref("Metadata");
      case 10 -> choice("anyOf", of("string"), array(of("string")), ref("Tree"));
      case 11 -> of("string").put("pattern", "^[a-z]{2,}\\d*\"\\\\$");
      case 12 -> ref("Anything");
      default -> of("string").put("format", "uri").put("description", "A \\ \"link\" */ to $it.");
    };
  }

  private static ObjectNode deep(int levels) {
    ObjectNode schema = of("object");
    ObjectNode properties = schema.putObject("properties");
    properties.set("level", of("integer"));
    if (levels > 0) {
      properties.set("items", array(deep(levels - 1)));
    }
    return schema;
  }

  /** In the version's way, where there is one. */
  ObjectNode nullable(ObjectNode schema) {
    if (!is31) {
      ObjectNode nullable = JSON.objectNode().put("nullable", true);
      return schema.has("$ref")
          ? nullable.set("allOf", JSON.arrayNode().add(schema))
          : schema.put("nullable", true);
    }
    if (schema.has("$ref")) {
      return choice("anyOf", schema, of("null"));
    }
    ArrayNode types = JSON.arrayNode().add(schema.get("type").asText()).add("null");
    return schema.set("type", types);
  }

  static ObjectNode array(ObjectNode items) {
    return of("array").set("items", items);
  }

  static ObjectNode mapOf(ObjectNode values) {
    return of("object").set("additionalProperties", values);
  }

  private static ObjectNode values(String... values) {
    ArrayNode all = JSON.arrayNode();
    for (String value : values) {
      all.add(value);
    }
    return of("string").set("enum", all);
  }

  private static ObjectNode choice(String keyword, ObjectNode... arms) {
    ArrayNode all = JSON.arrayNode();
    for (ObjectNode arm : arms) {
      all.add(arm);
    }
    return JSON.objectNode().set(keyword, all);
  }
}

package dev.standin.specs.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;

/**
 * The objects of a document whose keys are those of OpenAPI and JSON Schema: no maps, whose keys
 * are names of the document's own and may look like keywords, and nothing below what is a value and
 * may look like a schema, or below an extension.
 */
public final class DocumentObjects {

  /** Under it stand the files that a document refers to, by their names. */
  public static final String FILES = "x-files";

  /** Keys whose value is a map (OpenAPI 3.1.0, section 4.8), beside those of schemas. */
  private static final Set<String> MAPS =
      Set.of(
          ("dependencies mapping scopes schemas headers parameters responses requestBodies"
                  + " securitySchemes pathItems paths webhooks variables content encoding callbacks"
                  + " links")
              .split(" "));

  /** What is done with each object. */
  @FunctionalInterface
  public interface Visitor {

    /**
     * Takes an object, before those that are in it then.
     *
     * @param pointer where it stands, as text: large documents have hundreds of thousands
     */
    void visit(ObjectNode object, String pointer);
  }

  private final Visitor visitor;
  private final boolean withExtensions;

  private DocumentObjects(Visitor visitor, boolean withExtensions) {
    this.visitor = visitor;
    this.withExtensions = withExtensions;
  }

  /** Shows a visitor each of the objects in a document or a part of it. */
  public static void visit(JsonNode root, Visitor visitor) {
    new DocumentObjects(visitor, false).visit(root, "", false);
  }

  /** Shows a visitor those below extensions too, to which references may lead. */
  public static void visitAll(JsonNode root, Visitor visitor) {
    new DocumentObjects(visitor, true).visit(root, "", false);
  }

  private void visit(JsonNode node, String pointer, boolean isMap) {
    if (!isMap && node instanceof ObjectNode object) {
      visitor.visit(object, pointer);
    }
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      String key = entry.getKey();
      String at = pointer + "/" + escaped(key);
      if (isMap) {
        visit(entry.getValue(), at, false);
      } else if (key.equals("examples")) {
        visitReferences(entry.getValue(), at);
      } else if (!SchemaKeyword.is(key, SchemaKeyword.Kind.JSON)
          && (withExtensions || !key.startsWith("x-") || key.equals(FILES))) {
        visit(entry.getValue(), at, isMap(key));
      }
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      visit(node.get(i), pointer + "/" + i, false);
    }
  }

  private static boolean isMap(String key) {
    return key.equals(FILES) || MAPS.contains(key) || SchemaKeyword.is(key, SchemaKeyword.Kind.MAP);
  }

  /** Of examples in a map each is a value, or a reference to one. */
  private void visitReferences(JsonNode examples, String pointer) {
    for (Map.Entry<String, JsonNode> example : examples.properties()) {
      if (example.getValue().path("$ref").isTextual()) {
        visit(example.getValue(), pointer + "/" + escaped(example.getKey()), false);
      }
    }
  }

  /** A key as a JSON Pointer has it (RFC 6901, section 3). */
  public static String escaped(String key) {
    return key.replace("~", "~0").replace("/", "~1");
  }
}

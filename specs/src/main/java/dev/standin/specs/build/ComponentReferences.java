package dev.standin.specs.build;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.standin.specs.document.DocumentObjects;
import dev.standin.specs.document.ReferenceResolver;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Lets every reference lead to a component: of others the generator makes what does not compile, or
 * a map of anything, and says nothing. Used once.
 */
final class ComponentReferences {

  private static final String REF = "$ref";
  private static final String SCHEMA = "#/components/schemas/";

  /** Where what is no schema stands, whatever properties and schemas are called. */
  private static final Pattern NO_SCHEMA =
      Pattern.compile(
          ".*(?<!/properties)(?<!/schemas)/((parameters|responses|requestBodies|headers|examples"
              + "|links|callbacks|securitySchemes)/[^/]+|requestBody)");

  private final JsonNode read;
  private final Map<String, String> names = new HashMap<>();
  private final Set<String> used = new HashSet<>();
  private final Deque<JsonNode> toVisit = new ArrayDeque<>();

  private ComponentReferences(JsonNode read) {
    this.read = read;
  }

  /**
   * Changes references, and adds the schemas that they lead to.
   *
   * @param read the document as it was read
   */
  static void in(ObjectNode root, JsonNode read) {
    root.remove(DocumentObjects.FILES);
    ComponentReferences references = new ComponentReferences(read);
    read.at("/components/schemas")
        .fieldNames()
        .forEachRemaining(name -> references.used.add(JavaNames.javaName(name)));
    references.toVisit.add(root);
    Map<String, JsonNode> added = new HashMap<>();
    while (!references.toVisit.isEmpty()) {
      JsonNode next = references.toVisit.remove();
      DocumentObjects.visit(next, (object, pointer) -> references.lead(object, pointer, added));
    }
    added.forEach((name, schema) -> root.withObject("/components/schemas").set(name, schema));
  }

  private void lead(ObjectNode object, String pointer, Map<String, JsonNode> added) {
    String reference = object.path(REF).asText();
    if (!reference.startsWith("#")) {
      return;
    }
    if (NO_SCHEMA.matcher(pointer).matches()) {
      // Of references to references the generator follows one.
      boolean isComponent =
          reference.matches("#/components/[^/]+/[^/]+")
              && !read.at(ReferenceResolver.pointer(reference)).has(REF);
      if (!isComponent && ReferenceResolver.follow(read, object) instanceof ObjectNode target) {
        object.removeAll();
        object.setAll(target.deepCopy());
      }
    } else if (!reference.matches(SCHEMA + "[^/]+")) {
      String name = names.get(reference);
      if (name == null) {
        JsonNode target = read.at(ReferenceResolver.pointer(reference)).deepCopy();
        name = JavaNames.unused(reference.replaceFirst(".*/", ""), used);
        names.put(reference, name);
        added.put(name, target);
        toVisit.add(target);
      }
      object.put(REF, SCHEMA + name);
    }
  }
}

package dev.standin.conformance.target;

import com.fasterxml.jackson.databind.JsonNode;
import dev.standin.specs.Operation;
import dev.standin.specs.SpecDocument;
import dev.standin.specs.SpecException;
import java.util.Set;
import java.util.TreeSet;

/** Whether the names in a target file are names of the document. */
public final class NameCheck {

  private NameCheck() {}

  /**
   * Refuses names that the document does not have.
   *
   * @throws SpecException naming key, file and line, and the names that there are
   */
  public static void check(TargetFile file, SpecDocument document) {
    file.place()
        .ifPresent(
            root -> {
              check(root, "credentials", schemes(document), "security scheme");
              Set<String> inputs = inputs(document);
              check(root, "parameters", inputs, "parameter or body property");
              check(root, "owners", inputs, "parameter or body property");
            });
  }

  private static void check(Place root, String key, Set<String> names, String what) {
    root.optional(key)
        .ifPresent(
            place ->
                place
                    .entries()
                    .forEach(
                        (name, at) -> {
                          if (!names.contains(name)) {
                            throw at.error(
                                "is no %s of the document; it has %s"
                                    .formatted(
                                        what, names.isEmpty() ? "none" : String.join(", ", names)));
                          }
                        }));
  }

  private static Set<String> schemes(SpecDocument document) {
    Set<String> names = new TreeSet<>();
    document.root().at("/components/securitySchemes").fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static Set<String> inputs(SpecDocument document) {
    Set<String> names = new TreeSet<>();
    for (Operation operation : document.operations()) {
      operation.parameters().forEach(parameter -> names.add(parameter.name()));
      operation.requestBody().stream()
          .flatMap(body -> body.content().values().stream())
          .map(schema -> schema.node().path("properties"))
          .map(JsonNode::fieldNames)
          .forEach(properties -> properties.forEachRemaining(names::add));
    }
    return names;
  }
}

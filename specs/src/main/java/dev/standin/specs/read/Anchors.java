package dev.standin.specs.read;

import com.fasterxml.jackson.databind.JsonNode;
import dev.standin.specs.document.DocumentObjects;
import dev.standin.specs.page.SourcedTree;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Names that schemas have to be referred to by (JSON Schema 2020-12, section 8.2.2). */
final class Anchors {

  private static final String REF = "$ref";

  private Anchors() {}

  /** Where each stands, as a pointer in a reference; none that appears twice. */
  static Map<String, String> in(JsonNode root) {
    Map<String, String> pointers = new HashMap<>();
    Set<String> twice = new HashSet<>();
    DocumentObjects.visitAll(
        root,
        (object, pointer) -> {
          for (String key : Set.of("$anchor", "$dynamicAnchor")) {
            String name = object.path(key).asText();
            if (!name.isEmpty() && pointers.put(name, pointer.replace("%", "%25")) != null) {
              twice.add(name);
            }
          }
        });
    pointers.keySet().removeAll(twice);
    return pointers;
  }

  /**
   * Lets references point to where what they name stands. Of a dynamic anchor that is there once no
   * scope has another, unless another file has one.
   *
   * @param tree is changed
   * @param isPart whether it is of a file that another refers to
   */
  static SourcedTree resolved(SourcedTree tree, boolean isPart) {
    Map<String, String> pointers = in(tree.root());
    boolean isAlone =
        !isPart
            && tree.root().findValuesAsText(REF).stream().allMatch(each -> each.startsWith("#"));
    Set<String> keys = isAlone ? Set.of(REF, "$dynamicRef") : Set.of(REF);
    DocumentObjects.visitAll(
        tree.root(),
        (object, pointer) -> {
          for (String key : keys) {
            String reference = object.path(key).asText();
            String target = reference.startsWith("#") ? pointers.get(reference.substring(1)) : null;
            if (target != null && (key.equals(REF) || !object.has(REF))) {
              object.remove(key);
              object.put(REF, "#" + target);
            }
          }
        });
    return tree;
  }
}

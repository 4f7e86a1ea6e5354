package dev.standin.specs.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.standin.specs.document.DocumentObjects;
import dev.standin.specs.page.SourceMap;
import dev.standin.specs.page.SourcedTree;
import dev.standin.specs.page.SpecException;
import dev.standin.specs.page.SpecLocation;
import dev.standin.specs.page.SpecNote;
import dev.standin.specs.page.SpecPage;
import dev.standin.specs.page.YamlTree;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes into a document the files that its references name relative to it (OpenAPI 3.1.0, section
 * 4.6): each stands under {@value DocumentObjects#FILES}, and the references point there. Used
 * once.
 */
public final class FileReferences {

  private static final String REF = "$ref";

  private final Path document;
  private final Map<String, SourcedTree> files = new LinkedHashMap<>();

  /** Where the anchors of each file stand. */
  private final Map<String, Map<String, String>> anchors = new HashMap<>();

  /** What is wrong with those that cannot be read; whatever needs one says so. */
  private final Map<String, String> unread = new LinkedHashMap<>();

  private FileReferences(Path document) {
    this.document = document.normalize();
  }

  /**
   * The document with the files that it refers to.
   *
   * @param tree of the document; is changed
   * @param document its file
   */
  public static SourcedTree included(SourcedTree tree, Path document) {
    FileReferences references = new FileReferences(document);
    references.rewrite(tree.root(), references.document, "");
    if ((references.files.isEmpty() && references.unread.isEmpty())
        || !(tree.root() instanceof ObjectNode root)) {
      return tree;
    }
    ObjectNode included = root.putObject(DocumentObjects.FILES);
    Map<String, SourceMap> parts = new LinkedHashMap<>();
    references.files.forEach(
        (name, file) -> {
          included.set(name, file.root());
          parts.put(pointer(name), file.sources());
        });
    references.unread.forEach(included::put);
    List<SpecNote> leftOut = new ArrayList<>(tree.leftOut());
    references.files.values().forEach(file -> leftOut.addAll(file.leftOut()));
    return new SourcedTree(
        root, new SourceMap(tree.sources().file(), tree.sources().lines(), parts), leftOut);
  }

  /**
   * Lets references point into the whole.
   *
   * @param file that the node stands in
   * @param root the pointer of that file's root in the whole
   */
  private void rewrite(JsonNode node, Path file, String root) {
    DocumentObjects.visitAll(
        node,
        (object, pointer) -> {
          if (object.path(REF).isTextual()) {
            object.put(REF, target(object.get(REF).asText(), file, root));
          }
        });
  }

  private String target(String ref, Path file, String root) {
    if (ref.startsWith("#")) {
      return "#" + encoded(root) + ref.substring(1);
    }
    if (ref.matches("(?s)([A-Za-z][A-Za-z0-9+.-]*:|/).*")) {
      return ref;
    }
    String[] parts = ref.split("#", 2);
    String path = URLDecoder.decode(parts[0].replace("+", "%2B"), StandardCharsets.UTF_8);
    Path other = file.resolveSibling(path).normalize();
    String inside = parts.length == 2 ? parts[1] : "";
    if (other.equals(document)) {
      return "#" + inside;
    }
    String name = document.resolveSibling("").relativize(other).toString().replace('\\', '/');
    if (!files.containsKey(name) && !unread.containsKey(name)) {
      if (!Files.isRegularFile(other)) {
        // Whatever needs it says so.
        return ref;
      }
      try {
        SourcedTree tree = read(other);
        files.put(name, tree);
        rewrite(tree.root(), other, pointer(name));
      } catch (SpecException e) {
        unread.put(name, String.valueOf(e.getMessage()));
      }
    }
    if (inside.matches(".*%(?![0-9A-Fa-f]{2}).*")) {
      // It is no pointer; whatever needs it says so.
      return ref;
    }
    SourcedTree found = files.get(name);
    if (found != null && inside.matches("[^/].*")) {
      String anchor = anchors.computeIfAbsent(name, key -> Anchors.in(found.root())).get(inside);
      if (anchor == null) {
        // Neither a pointer nor an anchor; whatever needs it says so.
        return ref;
      }
      inside = anchor;
    }
    return "#" + encoded(pointer(name)) + inside;
  }

  private static SourcedTree read(Path file) {
    SpecLocation start = new SpecLocation(file.toString(), 1);
    try {
      SourcedTree tree =
          Anchors.resolved(
              YamlTree.read(new SpecPage(file.toString(), Files.readAllBytes(file))), true);
      if (!tree.root().isContainerNode()) {
        throw new SpecException(start, "is no YAML or JSON with an object or a list in it.");
      }
      return tree;
    } catch (IOException e) {
      throw new SpecException(start, "cannot be read: " + e.getMessage());
    }
  }

  private static String pointer(String name) {
    return "/" + DocumentObjects.FILES + "/" + DocumentObjects.escaped(name);
  }

  /** A pointer as a reference has it (RFC 6901, section 6). */
  private static String encoded(String pointer) {
    return pointer.replace("%", "%25");
  }
}

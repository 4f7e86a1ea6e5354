package dev.standin.specs.build;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.standin.specs.SpecReader;
import dev.standin.specs.document.DocumentObjects;
import dev.standin.specs.document.Operation;
import dev.standin.specs.document.PathTemplates;
import dev.standin.specs.document.ReferenceResolver;
import dev.standin.specs.document.Slot;
import dev.standin.specs.document.SpecDocument;
import dev.standin.specs.files.DirectoryContent;
import dev.standin.specs.page.SpecException;
import dev.standin.specs.unsupported.JavaText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A document as the generator gets it: what we read, written as JSON. Of a page's own bytes it
 * would make something else, since it reads YAML 1.1: {@code yes}, {@code 12:30}, {@code 012}.
 */
public final class GeneratorDocument {

  private static final ObjectMapper JSON = new ObjectMapper();

  private GeneratorDocument() {}

  /**
   * Writes documents for the generator.
   *
   * @param args the directory of the documents, and the one for what the generator gets
   */
  public static void main(String[] args) throws IOException {
    DirectoryContent documents = new DirectoryContent();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of(args[0]), "*.yaml")) {
      for (Path file : files) {
        String name = file.getFileName().toString().replaceFirst("\\.yaml$", "");
        documents.put(Path.of(name + ".json"), of(SpecReader.read(file, name)));
      }
    }
    documents.writeTo(Path.of(args[1]));
  }

  /** The document, with what the generator cannot take made plain. */
  static byte[] of(SpecDocument document) {
    ObjectNode root = document.root().deepCopy();
    if (document.version().addsTo31()) {
      // What is new in it is left out or told.
      root.put("openapi", "3.1.1");
    }
    root.set("paths", paths(root, document));
    withoutBroken(root, document);
    giveExamples(root);
    ComponentReferences.in(root, document.root());
    if (root.path("components") instanceof ObjectNode components) {
      components.remove("pathItems");
    }
    DocumentObjects.visit(
        root,
        (object, pointer) -> {
          object.properties().removeIf(each -> each.getKey().matches("x-(?!path|bodiless).*"));
          withoutUnwritable(object);
          if (object.path("content").isObject() && !object.has("in")) {
            BodyTypes.giveTo(root, object, pointer.matches(".*/request(Body|Bodies/[^/]*)"));
          }
        });
    SchemaNormalizer.in(root, withoutCommands(document.root()), document.version());
    withoutNullAlone(root);
    InlineObjects.move(root);
    SchemaNames.giveTo(root, document);
    JavaNames.giveTo(root);
    try {
      return JSON.writerWithDefaultPrettyPrinter()
          .writeValueAsString(root)
          .getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("What was read cannot be written", e);
    }
  }

  /**
   * A copy whose schemas have no extensions: to the generator some are commands, to leave out or to
   * rename. One that is an object stays, since references may lead below it.
   */
  private static JsonNode withoutCommands(JsonNode read) {
    JsonNode copy = read.deepCopy();
    DocumentObjects.visit(
        copy,
        (object, pointer) ->
            object
                .properties()
                .removeIf(it -> it.getKey().startsWith("x-") && !it.getValue().isObject()));
    return copy;
  }

  /**
   * The operations that were read, where they are served. It would make nothing of a path that is a
   * reference, and heeds no servers but the document's.
   */
  private static ObjectNode paths(ObjectNode root, SpecDocument document) {
    ObjectNode paths = root.objectNode();
    checkSlashes(document);
    for (Operation operation : document.operations()) {
      String path = operation.fullPath();
      String method = operation.method().toLowerCase(Locale.ROOT);
      JsonNode read = ReferenceResolver.follow(root, root.path("paths").path(operation.path()));
      ObjectNode item = paths.path(path) instanceof ObjectNode known ? known : read.deepCopy();
      if (paths.path(path).isMissingNode()) {
        item.retain("parameters");
        paths.set(path, item);
      }
      ObjectNode given = read.get(method).deepCopy();
      item.set(method, given);
      // Of a document with one path it would leave out the slash at the end.
      given.put("x-path", JavaText.literal(path));
      given.put("operationId", operation.operationId());
      if (hasBodiesOfErrorsAlone(operation)) {
        // JAX-RS would refuse a client that accepts JSON alone, though it gets no body.
        given.put("x-bodiless", true);
      }
    }
    Set<JsonNode> asked =
        document.operations().stream()
            .flatMap(it -> it.parameters().stream())
            .map(it -> document.root().at(it.pointer()))
            .collect(Collectors.toSet());
    paths.forEach(
        item ->
            Stream.concat(Stream.of(item), item.valueStream())
                .forEach(it -> withoutIgnored(root, asked, it.path("parameters"))));
    root.remove("servers");
    return paths;
  }

  /** Refuses two paths that JAX-RS takes for one. */
  private static void checkSlashes(SpecDocument document) {
    Map<String, Operation> served = new HashMap<>();
    for (Operation operation : document.operations()) {
      String path = PathTemplates.withoutNames(operation.fullPath()).replaceFirst("/+$", "");
      Operation other = served.putIfAbsent(operation.method() + path, operation);
      if (other != null) {
        throw new SpecException(
            document.locate(operation.pointer()),
            "`%s` cannot be served beside `%s`: JAX-RS takes both for one, whether they end in a slash or not."
                .formatted(operation.path(), other.path()));
      }
    }
  }

  /** Whether a success has no body, and no error one of {@code application/json}. */
  private static boolean hasBodiesOfErrorsAlone(Operation operation) {
    List<Slot> bodies =
        operation.slots().stream().filter(it -> it.mediaType().isPresent()).toList();
    return !bodies.isEmpty()
        && bodies.stream()
            .noneMatch(
                it -> isOfSuccess(it) || it.mediaType().equals(Optional.of("application/json")))
        && operation.slots().stream().anyMatch(GeneratorDocument::isOfSuccess);
  }

  private static boolean isOfSuccess(Slot slot) {
    return slot.status().text().startsWith("2");
  }

  /** Takes out parameters that OpenAPI ignores: the generator would ask for them. */
  private static void withoutIgnored(JsonNode root, Set<JsonNode> asked, JsonNode parameters) {
    if (parameters instanceof ArrayNode all) {
      all.removeIf(each -> !asked.contains(ReferenceResolver.follow(root, each)));
    }
  }

  /** Without what cannot be written in Java, of which it is told that it is not enforced. */
  private static void withoutUnwritable(ObjectNode schema) {
    if (schema.path("enum").valueStream().anyMatch(it -> !JavaText.isConstant(it))) {
      schema.remove("enum");
    }
    if (schema.has("const") && !JavaText.isConstant(schema.get("const"))) {
      schema.remove("const");
    }
    if (schema.path("pattern").isTextual()) {
      String pattern = schema.remove("pattern").asText();
      if (JavaText.isPattern(pattern)) {
        schema.put("pattern", JavaText.pattern(pattern));
      }
    }
  }

  /** Without schemas that no operation needs, since it would be left out with what is broken. */
  private static void withoutBroken(ObjectNode root, SpecDocument document) {
    if (root.path("components").path("schemas") instanceof ObjectNode schemas) {
      schemas.remove(document.brokenSchemas());
    }
  }

  /** Without an example it makes one, and of types that refer to one another one without end. */
  private static void giveExamples(ObjectNode root) {
    for (JsonNode schema : root.path("components").path("schemas")) {
      if (schema instanceof ObjectNode object && !object.has("$ref")) {
        object.put("example", "");
      }
    }
  }

  /** Of a schema that takes null alone the generator refers to a class that it does not make. */
  private static void withoutNullAlone(JsonNode node) {
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      boolean isNull = entry.getValue().path("type").asText().equals("null");
      if (isNull && entry.getValue() instanceof ObjectNode schema) {
        schema.remove("type");
      }
    }
    node.forEach(GeneratorDocument::withoutNullAlone);
  }
}

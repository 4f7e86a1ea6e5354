package dev.standin.specs.large;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.standin.specs.source.YamlText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Makes OpenAPI documents of as many operations as are asked for, in the style of large public
 * ones: resources with the usual operations, under many tags, over schemas that refer to each other
 * and to themselves, with names that Java has other uses for. The same input gives the same text.
 */
public final class LargeDocument {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private static final int OPERATIONS_PER_RESOURCE = 6;

  private final String version;
  private final LargeSchemas schemas;
  private final LargeOperations operations;

  private LargeDocument(String version) {
    boolean is31 = version.startsWith("3.1");
    this.version = version;
    this.schemas = new LargeSchemas(is31);
    this.operations = new LargeOperations(is31);
  }

  /**
   * A document as YAML.
   *
   * @param version such as {@code 3.0.3}
   * @param operations at least so many
   */
  public static String yaml(String version, int operations) {
    return YamlText.of(new LargeDocument(version).document(operations));
  }

  /** Writes one document for each of these: file, version and number of operations. */
  public static void main(String[] args) throws IOException {
    for (int i = 0; i + 2 < args.length; i += 3) {
      Path file = Path.of(args[i]);
      Files.createDirectories(file.toAbsolutePath().normalize().getParent());
      Files.writeString(file, yaml(args[i + 1], Integer.parseInt(args[i + 2])));
    }
  }

  private ObjectNode document(int count) {
    ObjectNode root = JSON.objectNode();
    root.put("openapi", version);
    root.putObject("info")
        .put("title", "Large \"public\" API */ of $many things\\")
        .put("version", "2026-01-01");
    root.putArray("servers")
        .addObject()
        .put("url", "https://api.example.com/v" + version.charAt(2));
    ArrayNode security = root.putArray("security");
    security.addObject().putArray("bearer");
    ObjectNode both = security.addObject();
    both.putArray("key");
    both.putArray("account");
    ObjectNode paths = root.putObject("paths");
    ObjectNode components = root.putObject("components");
    ObjectNode all = components.putObject("schemas");
    schemas.addShared(all);
    int resources = (count + OPERATIONS_PER_RESOURCE - 1) / OPERATIONS_PER_RESOURCE;
    ArrayNode tags = root.putArray("tags");
    for (int i = 0; i < resources; i++) {
      String name = OddNames.resource(i);
      tags.addObject().put("name", name).put("description", "All about " + name + ".");
      schemas.addResource(all, i);
      operations.add(paths, i);
    }
    operations.addComponents(components);
    return root;
  }

  /** The schema that a resource's operations are about. */
  static String schemaOf(int resource) {
    return OddNames.schema(resource);
  }

  /** The path segment of a resource. */
  static String segmentOf(int resource) {
    return OddNames.resource(resource).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }
}

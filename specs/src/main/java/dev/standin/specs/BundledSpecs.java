package dev.standin.specs;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.standin.specs.document.SpecDocument;
import dev.standin.specs.files.DirectoryContent;
import dev.standin.specs.page.SourceMap;
import dev.standin.specs.page.SourcedTree;
import dev.standin.specs.page.SpecPage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.AbstractMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The vendors' pages as resources of this jar, with what was read in each, so that no program that
 * uses them loads readers of YAML and of Markdown, or reads a page twice.
 */
public final class BundledSpecs {

  private static final String DIRECTORY = "pages";

  /** The vendors' keys, a line each, since a jar cannot be listed. */
  private static final String INDEX = "index";

  private static final String PAGE = "page";
  private static final String DOCUMENT = "document.json";

  /** The page line of each node, beside the document: they are thousands of long names. */
  private static final String LINES = "lines.json";

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private BundledSpecs() {}

  /** Writes them where {@link #document} looks for them; what an earlier run left is removed. */
  public static void write(SpecCatalog catalog, Path classesDirectory) throws IOException {
    DirectoryContent content = new DirectoryContent();
    for (String vendor : catalog.vendors()) {
      SpecDocument document = catalog.document(vendor);
      ObjectNode json = JSON.createObjectNode().put("file", document.page().file());
      json.set("root", document.root());
      content.put(Path.of(vendor, PAGE), document.page().bytes());
      content.put(Path.of(vendor, DOCUMENT), JSON.writeValueAsBytes(json));
      // In one order, so that a build of the same pages writes the same bytes.
      content.put(
          Path.of(vendor, LINES),
          JSON.writeValueAsBytes(new TreeMap<>(document.sources().lines())));
    }
    content.put(
        Path.of(INDEX), String.join("\n", catalog.vendors()).getBytes(StandardCharsets.UTF_8));
    String packagePath = BundledSpecs.class.getPackageName().replace('.', '/');
    content.writeTo(classesDirectory.resolve(packagePath).resolve(DIRECTORY));
  }

  static List<String> vendors() {
    return new String(resource(INDEX), StandardCharsets.UTF_8).lines().toList();
  }

  static SpecDocument document(String vendor) {
    JsonNode json = json(vendor + "/" + DOCUMENT);
    SpecPage page = new SpecPage(json.get("file").asText(), resource(vendor + "/" + PAGE));
    SourceMap sources = new SourceMap(page.file(), new Lines(vendor));
    return new SpecDocument(vendor, page, new SourcedTree(json.get("root"), sources));
  }

  /** Read when one is asked for, which a server never does. */
  private static final class Lines extends AbstractMap<String, Integer> {

    private final String vendor;
    private final Map<String, Integer> read = new HashMap<>();

    Lines(String vendor) {
      this.vendor = vendor;
    }

    @Override
    public @Nullable Integer get(Object pointer) {
      return read().get(pointer);
    }

    @Override
    public Set<Map.Entry<String, Integer>> entrySet() {
      return read().entrySet();
    }

    private synchronized Map<String, Integer> read() {
      if (read.isEmpty()) {
        json(vendor + "/" + LINES)
            .properties()
            .forEach(line -> read.put(line.getKey(), line.getValue().asInt()));
      }
      return read;
    }
  }

  private static JsonNode json(String name) {
    try {
      return JSON.readTree(resource(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] resource(String name) {
    String path = DIRECTORY + "/" + name;
    try (InputStream in = BundledSpecs.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException(
            "this build of standin-specs carries no " + path + ": build it with Maven.");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
  }
}

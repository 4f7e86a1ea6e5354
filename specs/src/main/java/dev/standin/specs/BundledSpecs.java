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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
      // In one order, so that a build of the same pages writes the same bytes.
      json.set("lines", JSON.valueToTree(new TreeMap<>(document.sources().lines())));
      content.put(Path.of(vendor, PAGE), document.page().bytes());
      content.put(Path.of(vendor, DOCUMENT), JSON.writeValueAsBytes(json));
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
    try {
      JsonNode json = JSON.readTree(resource(vendor + "/" + DOCUMENT));
      Map<String, Integer> lines = new LinkedHashMap<>();
      json.get("lines")
          .properties()
          .forEach(line -> lines.put(line.getKey(), line.getValue().asInt()));
      SpecPage page = new SpecPage(json.get("file").asText(), resource(vendor + "/" + PAGE));
      return new SpecDocument(
          vendor, page, new SourcedTree(json.get("root"), new SourceMap(page.file(), lines)));
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

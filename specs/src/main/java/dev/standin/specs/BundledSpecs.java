package dev.standin.specs;

import dev.standin.specs.files.DirectoryContent;
import dev.standin.specs.page.SpecPage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The vendors' files as resources of this jar, with an index, since a jar cannot be listed. */
public final class BundledSpecs {

  private static final String DIRECTORY = "pages";
  private static final String INDEX = "index";

  private BundledSpecs() {}

  /** Writes the files where {@link #read} looks for them; what an earlier run left is removed. */
  public static void write(Map<String, SpecFiles> files, Path classesDirectory) throws IOException {
    String packagePath = BundledSpecs.class.getPackageName().replace('.', '/');
    Path root = classesDirectory.resolve(packagePath).resolve(DIRECTORY);
    DirectoryContent content = new DirectoryContent();
    StringBuilder index = new StringBuilder();
    for (Map.Entry<String, SpecFiles> entry : files.entrySet()) {
      SpecFiles vendor = entry.getValue();
      Path directory = Path.of(entry.getKey());
      content.put(directory.resolve(vendor.pageName()), vendor.page().bytes());
      content.put(directory.resolve(SpecReader.SIDECAR), vendor.sidecar().bytes());
      index.append(entry.getKey()).append('/').append(vendor.pageName()).append('\n');
    }
    content.put(Path.of(INDEX), index.toString().getBytes(StandardCharsets.UTF_8));
    content.writeTo(root);
  }

  static Map<String, SpecFiles> read() {
    Map<String, SpecFiles> files = new TreeMap<>();
    new String(resource(INDEX), StandardCharsets.UTF_8)
        .lines()
        .map(line -> line.split("/", 2))
        .forEach(
            names ->
                files.put(
                    names[0],
                    new SpecFiles(page(names[0], names[1]), page(names[0], SpecReader.SIDECAR))));
    return files;
  }

  private static SpecPage page(String vendor, String fileName) {
    return new SpecPage(SpecFiles.shown(vendor, fileName), resource(vendor + "/" + fileName));
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

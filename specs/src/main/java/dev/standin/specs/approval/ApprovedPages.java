package dev.standin.specs.approval;

import dev.standin.specs.SpecFiles;
import dev.standin.specs.SpecPage;
import dev.standin.specs.fresh.DirectoryContent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The pages as a person last approved them: copies in {@code <vendor>/approved}, with which a page
 * that has changed is compared. They are written by the build alone.
 */
final class ApprovedPages {

  private static final String DIRECTORY = "approved";
  private static final String SIDECAR = "spec.yaml";

  private ApprovedPages() {}

  /** The copies by vendor. */
  static Map<String, SpecFiles> in(Path specs) throws IOException {
    Map<String, SpecFiles> found = new TreeMap<>();
    for (Path vendor : list(specs)) {
      Path directory = vendor.resolve(DIRECTORY);
      if (Files.isDirectory(directory)) {
        String key = vendor.getFileName().toString();
        found.put(key, read(key, directory));
      }
    }
    return found;
  }

  private static SpecFiles read(String vendor, Path directory) throws IOException {
    List<Path> files = list(directory);
    Optional<Path> page = files.stream().filter(file -> !file.endsWith(SIDECAR)).findFirst();
    if (files.size() != 2 || page.isEmpty() || !Files.exists(directory.resolve(SIDECAR))) {
      throw new IOException(
          SpecFiles.shown(vendor, DIRECTORY)
              + " has to have the approved page and its spec.yaml, and nothing else. Restore it.");
    }
    return new SpecFiles(copy(vendor, page.get()), copy(vendor, directory.resolve(SIDECAR)));
  }

  private static SpecPage copy(String vendor, Path file) throws IOException {
    String name = DIRECTORY + "/" + file.getFileName();
    return new SpecPage(SpecFiles.shown(vendor, name), Files.readAllBytes(file));
  }

  /** Makes these files the approved ones. */
  static void write(Path specs, String vendor, SpecFiles files) throws IOException {
    new DirectoryContent()
        .put(Path.of(files.pageName()), files.page().bytes())
        .put(Path.of(SIDECAR), files.sidecar().bytes())
        .writeTo(specs.resolve(vendor).resolve(DIRECTORY));
  }

  /** Forgets a vendor that is gone. */
  static void remove(Path specs, String vendor) throws IOException {
    Path directory = specs.resolve(vendor).resolve(DIRECTORY);
    for (Path file : list(directory)) {
      Files.delete(file);
    }
    Files.delete(directory);
  }

  private static List<Path> list(Path directory) throws IOException {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.sorted().toList();
    }
  }
}

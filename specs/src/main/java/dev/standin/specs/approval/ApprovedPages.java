package dev.standin.specs.approval;

import dev.standin.specs.SpecFiles;
import dev.standin.specs.SpecPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
    List<Path> pages = list(directory).stream().filter(ApprovedPages::isPage).toList();
    if (pages.size() != 1 || !Files.exists(directory.resolve(SIDECAR))) {
      throw new ApprovalException(
          SpecFiles.shown(vendor, DIRECTORY)
              + " has to have the approved page and its spec.yaml. Restore it.");
    }
    return new SpecFiles(copy(vendor, pages.get(0)), copy(vendor, directory.resolve(SIDECAR)));
  }

  private static boolean isPage(Path file) {
    return file.getFileName().toString().matches("(page|openapi)\\..+");
  }

  private static SpecPage copy(String vendor, Path file) throws IOException {
    String name = DIRECTORY + "/" + file.getFileName();
    return new SpecPage(SpecFiles.shown(vendor, name), Files.readAllBytes(file));
  }

  /** Makes these files the approved ones. */
  static void write(Path specs, String vendor, SpecFiles files) throws IOException {
    Path directory = specs.resolve(vendor).resolve(DIRECTORY);
    Path page = directory.resolve(files.pageName());
    AtomicFile.write(directory.resolve(SIDECAR), files.sidecar().bytes());
    AtomicFile.write(page, files.page().bytes());
    for (Path other : list(directory)) {
      if (isPage(other) && !other.equals(page)) {
        Files.delete(other);
      }
    }
  }

  /** Forgets a vendor that is gone. */
  static void remove(Path specs, String vendor) throws IOException {
    Path directory = specs.resolve(vendor).resolve(DIRECTORY);
    if (Files.exists(directory)) {
      for (Path file : list(directory)) {
        Files.delete(file);
      }
      Files.delete(directory);
    }
  }

  private static List<Path> list(Path directory) throws IOException {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.sorted().toList();
    }
  }
}

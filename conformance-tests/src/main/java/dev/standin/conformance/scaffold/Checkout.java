package dev.standin.conformance.scaffold;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The source tree of this project. */
final class Checkout {

  static final String GENERATED_POM = "generated/pom.xml";
  static final String VENDORS = "impl/src/main/java/dev/standin/server/Vendors.java";
  static final String CONTROL_DOCUMENT = "specs/standin/openapi.yaml";

  private final Path root;

  /**
   * A tree.
   *
   * @throws ScaffoldException if the directory is not the root of one
   */
  Checkout(Path root) {
    this.root = root;
    for (String file : List.of(GENERATED_POM, VENDORS, CONTROL_DOCUMENT)) {
      if (!Files.isRegularFile(root.resolve(file))) {
        throw new ScaffoldException(
            "%s is not the root of a checkout of this project: it has no %s. Run this there, or name it with --directory."
                .formatted(root.toAbsolutePath().normalize(), file));
      }
    }
  }

  Path specs() {
    return root.resolve("specs");
  }

  String read(String file) {
    try {
      return Files.readString(root.resolve(file));
    } catch (IOException e) {
      throw new ScaffoldException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * Refuses to replace what is there.
   *
   * @throws ScaffoldException if one of these files, or what they would be in, is there already
   */
  void requireNew(List<String> paths) {
    for (String path : paths) {
      if (Files.exists(root.resolve(path))) {
        throw new ScaffoldException(
            path + " is there already. Nothing is overwritten: take another key, or remove it.");
      }
    }
  }

  /**
   * Writes all files or none.
   *
   * @throws ScaffoldException if one cannot be written; the others are as they were then
   */
  void write(List<FileChange> changes) {
    requireNew(changes.stream().filter(FileChange::isNew).map(FileChange::file).toList());
    Map<Path, byte[]> before = new LinkedHashMap<>();
    List<Path> created = new ArrayList<>();
    try {
      for (FileChange change : changes) {
        Path file = root.resolve(change.file());
        if (change.isNew()) {
          createDirectories(file.toAbsolutePath().getParent(), created);
          created.add(Files.createFile(file));
        } else {
          before.put(file, Files.readAllBytes(file));
        }
        Files.write(file, change.content());
      }
    } catch (IOException e) {
      undo(before, created);
      throw new ScaffoldException("Nothing was written: " + e, e);
    }
  }

  private static void createDirectories(@Nullable Path directory, List<Path> created)
      throws IOException {
    if (directory != null && !Files.exists(directory)) {
      createDirectories(directory.getParent(), created);
      created.add(Files.createDirectory(directory));
    }
  }

  private static void undo(Map<Path, byte[]> before, List<Path> created) {
    try {
      for (Map.Entry<Path, byte[]> file : before.entrySet()) {
        Files.write(file.getKey(), file.getValue());
      }
      for (int i = created.size() - 1; i >= 0; i--) {
        Files.deleteIfExists(created.get(i));
      }
    } catch (IOException e) {
      throw new ScaffoldException("Some was written and could not be taken back: " + e, e);
    }
  }
}

package dev.standin.specs.fresh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What is in directories that need not be there. */
final class Directories {

  private Directories() {}

  /** What is directly in it, sorted by name. */
  static List<Path> list(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.sorted().toList();
    }
  }

  /** Removes a file, or a directory with all that is in it. */
  static void delete(Path path) throws IOException {
    if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      for (Path entry : deepestFirst(path)) {
        Files.delete(entry);
      }
    }
  }

  /** All that is in it and itself, so that each can be removed in its turn. */
  static List<Path> deepestFirst(Path directory) throws IOException {
    try (Stream<Path> entries = Files.walk(directory)) {
      return entries.sorted(Comparator.reverseOrder()).toList();
    }
  }
}

package dev.standin.specs.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files that a directory is to have: these and no others. A file that is right already is not
 * touched, since what is made of it would be made anew for its time.
 */
public final class DirectoryContent {

  private final Map<Path, byte[]> files = new TreeMap<>();

  /** The files of a directory and those below it; none if there is no such directory. */
  public static DirectoryContent of(Path directory) throws IOException {
    DirectoryContent content = new DirectoryContent();
    if (Files.isDirectory(directory)) {
      for (Path entry : deepestFirst(directory)) {
        if (Files.isRegularFile(entry)) {
          content.put(directory.relativize(entry), Files.readAllBytes(entry));
        }
      }
    }
    return content;
  }

  /**
   * A step of the build: makes the second of each two directories what the first one is.
   *
   * @param directories by twos, what was made and where it belongs
   * @throws IllegalStateException if nothing was made
   */
  public static void main(String[] directories) throws IOException {
    for (int i = 0; i < directories.length; i += 2) {
      DirectoryContent made = of(Path.of(directories[i]));
      if (made.files.isEmpty()) {
        throw new IllegalStateException(
            "nothing was written to "
                + directories[i]
                + ". Does the step that comes before this one in the pom write there?");
      }
      made.writeTo(Path.of(directories[i + 1]));
    }
  }

  /**
   * Adds a file.
   *
   * @param name its path below the directory
   */
  public DirectoryContent put(Path name, byte[] bytes) {
    files.put(name.normalize(), bytes.clone());
    return this;
  }

  /** Makes it the content of the directory, which need not exist; what else is there is removed. */
  public void writeTo(Path directory) throws IOException {
    Files.createDirectories(directory);
    removeOthers(directory);
    for (Map.Entry<Path, byte[]> file : files.entrySet()) {
      Path path = directory.resolve(file.getKey());
      if (!Files.exists(path) || !Arrays.equals(Files.readAllBytes(path), file.getValue())) {
        Files.createDirectories(path.getParent());
        Files.write(path, file.getValue());
      }
    }
  }

  private void removeOthers(Path directory) throws IOException {
    Set<Path> directories = new HashSet<>(Set.of(directory));
    for (Path name : files.keySet()) {
      Path parent = directory.resolve(name).getParent();
      while (parent != null && directories.add(parent)) {
        parent = parent.getParent();
      }
    }
    for (Path entry : deepestFirst(directory)) {
      boolean wanted =
          Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)
              ? directories.contains(entry)
              : Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)
                  && files.containsKey(directory.relativize(entry));
      if (!wanted) {
        Files.delete(entry);
      }
    }
  }

  /** All that is in it and itself, so that each can be removed in its turn. */
  private static List<Path> deepestFirst(Path directory) throws IOException {
    try (Stream<Path> entries = Files.walk(directory)) {
      return entries.sorted(Comparator.reverseOrder()).toList();
    }
  }
}

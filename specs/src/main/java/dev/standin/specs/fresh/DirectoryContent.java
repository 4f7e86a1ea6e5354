package dev.standin.specs.fresh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The files that a directory is to have: these and no others. A file that is right already is not
 * touched, since what is made of it would be made anew for its time.
 */
public final class DirectoryContent {

  private final Map<Path, byte[]> files = new TreeMap<>();

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
    for (Path entry : Directories.deepestFirst(directory)) {
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
}

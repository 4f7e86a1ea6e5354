package dev.standin.conformance.cli;

import java.nio.file.Path;

/** What a vendor is called whose page is given as a file. */
final class PageKey {

  private PageKey() {}

  /** The directory of a page in its place, else the file's own name without its ending. */
  static String of(Path file) {
    Path absolute = file.toAbsolutePath();
    String name = absolute.getFileName().toString().replaceFirst("\\.[^.]*$", "");
    Path directory = absolute.getParent();
    return name.equals("page") && directory != null && directory.getFileName() != null
        ? directory.getFileName().toString()
        : name;
  }
}

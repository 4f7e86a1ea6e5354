package dev.standin.specs.page;

/**
 * A line of a file that a person can open.
 *
 * @param file the file as shown to a person, for example {@code specs/tavus/page.md}
 * @param line the line, counted from 1
 */
public record SpecLocation(String file, int line) {

  /** {@code specs/tavus/page.md:33}, the form that editors and terminals make clickable. */
  @Override
  public String toString() {
    return file + ":" + line;
  }
}

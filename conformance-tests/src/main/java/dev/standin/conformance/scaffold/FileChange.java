package dev.standin.conformance.scaffold;

import java.nio.charset.StandardCharsets;

/** A file as it is to be. */
final class FileChange {

  private final String file;
  private final byte[] content;
  private final boolean isNew;
  private final String what;

  private FileChange(String file, byte[] content, boolean isNew, String what) {
    this.file = file;
    this.content = content.clone();
    this.isNew = isNew;
    this.what = what;
  }

  static FileChange create(String file, byte[] content, String what) {
    return new FileChange(file, content, true, what);
  }

  static FileChange create(String file, String content, String what) {
    return create(file, content.getBytes(StandardCharsets.UTF_8), what);
  }

  static FileChange edit(String file, String content, String what) {
    return new FileChange(file, content.getBytes(StandardCharsets.UTF_8), false, what);
  }

  /** From the root of the checkout, with slashes. */
  String file() {
    return file;
  }

  /** All of it. */
  byte[] content() {
    return content.clone();
  }

  /** Whether it must not be there yet. */
  boolean isNew() {
    return isNew;
  }

  /** What is written, for a person. */
  String what() {
    return what;
  }
}

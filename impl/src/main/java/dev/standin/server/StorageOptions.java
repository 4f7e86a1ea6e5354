package dev.standin.server;

import java.nio.file.Path;

/** Where conversations are kept. */
public sealed interface StorageOptions {

  /** In memory, until the server is closed. */
  record InMemory() implements StorageOptions {}

  /**
   * In files of a directory.
   *
   * @param path made if it is not there
   */
  record Directory(Path path) implements StorageOptions {}
}

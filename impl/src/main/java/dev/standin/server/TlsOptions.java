package dev.standin.server;

import java.nio.file.Path;

/** What the server proves itself with to its clients. */
public sealed interface TlsOptions {

  /**
   * PEM files.
   *
   * @param certificate the server's certificate, followed by those that it was issued with, if any
   * @param key its private key, not encrypted
   */
  record PemFiles(Path certificate, Path key) implements TlsOptions {}

  /** A PKCS#12 file with one private key, and the password of both. */
  record KeyStoreFile(Path file, String password) implements TlsOptions {

    /** Without the password. */
    @Override
    public String toString() {
      return "KeyStoreFile[file=" + file + "]";
    }
  }
}

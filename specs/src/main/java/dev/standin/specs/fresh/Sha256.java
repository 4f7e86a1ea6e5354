package dev.standin.specs.fresh;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** SHA-256 of what files contain, in hexadecimal. */
public final class Sha256 {

  private Sha256() {}

  /** Of bytes. */
  public static String of(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Of a text in UTF-8. */
  public static String of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Of each file in a directory, by its path below it with {@code /} as separator; of a file alone
   * by an empty name; nothing if there is neither.
   */
  public static SortedMap<String, String> ofFiles(Path path) throws IOException {
    SortedMap<String, String> sums = new TreeMap<>();
    if (Files.exists(path)) {
      for (Path file : filesBelow(path)) {
        String name = path.relativize(file).toString().replace('\\', '/');
        sums.put(name, of(Files.readAllBytes(file)));
      }
    }
    return sums;
  }

  private static List<Path> filesBelow(Path path) throws IOException {
    try (Stream<Path> entries = Files.walk(path)) {
      return entries.filter(Files::isRegularFile).toList();
    }
  }
}

package dev.standin.specs;

import dev.standin.specs.golden.Accept;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The sums of the pages as they were when a person last approved them, in the format of {@code
 * sha256sum}.
 */
final class PageSums {

  private static final String FILE = "SHA256SUMS";

  private PageSums() {}

  /** What is wrong with the pages, a sentence each; empty if each is the approved one. */
  static List<String> check(Path specs) throws IOException {
    Map<String, String> approved = read(specs.resolve(FILE));
    Map<String, String> actual = sumsOf(specs);
    TreeSet<String> names = new TreeSet<>(approved.keySet());
    names.addAll(actual.keySet());
    List<String> wrong = new ArrayList<>();
    for (String name : names) {
      String was = approved.getOrDefault(name, "");
      String is = actual.getOrDefault(name, "");
      if (!was.equals(is)) {
        wrong.add(sentence(name, was, is));
      }
    }
    return wrong;
  }

  /** Takes the pages of the vendors that the build was told to accept as they are now. */
  static void accept(Path specs) throws IOException {
    Map<String, String> sums = read(specs.resolve(FILE));
    Map<String, String> before = Map.copyOf(sums);
    sums.keySet().removeIf(name -> Accept.includes(vendor(name)));
    sumsOf(specs)
        .forEach(
            (name, sum) -> {
              if (Accept.includes(vendor(name))) {
                sums.put(name, sum);
              }
            });
    if (!sums.equals(before)) {
      StringBuilder text = new StringBuilder();
      sums.forEach((name, sum) -> text.append(sum).append("  ").append(name).append('\n'));
      Files.writeString(specs.resolve(FILE), text);
    }
  }

  private static String sentence(String name, String was, String is) {
    String accept = "`" + Accept.command(vendor(name)) + "`, and review the diff.";
    if (is.isEmpty()) {
      return "specs/" + name + " is missing. Restore it; or if the vendor is to go, " + accept;
    }
    if (was.isEmpty()) {
      return "specs/" + name + " is new and not in specs/SHA256SUMS. To take it in: " + accept;
    }
    return "specs/"
        + name
        + " is not the page that was approved. If it was changed by mistake, restore it:"
        + " pages are never edited. If the vendor changed it: "
        + accept;
  }

  private static String vendor(String name) {
    return name.substring(0, name.indexOf('/'));
  }

  private static Map<String, String> read(Path file) throws IOException {
    Map<String, String> sums = new TreeMap<>();
    for (String line : Files.readAllLines(file)) {
      if (!line.matches("[0-9a-f]{64} [ *][^/]+/[^/]+")) {
        throw new IOException(
            "specs/" + FILE + ":" + (sums.size() + 1) + ": not a line of sha256sum: " + line);
      }
      sums.put(line.substring(66), line.substring(0, 64));
    }
    return sums;
  }

  private static Map<String, String> sumsOf(Path specs) throws IOException {
    Map<String, String> sums = new TreeMap<>();
    for (Map.Entry<String, SpecFiles> files : SpecFiles.in(specs).entrySet()) {
      if (files.getValue().isReceived()) {
        String name = files.getKey() + "/" + files.getValue().pageName();
        sums.put(name, sha256(files.getValue().page().bytes()));
      }
    }
    return sums;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}

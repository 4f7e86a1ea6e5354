package dev.standin.specs;

import dev.standin.specs.document.SpecDocument;
import dev.standin.specs.page.SpecException;
import dev.standin.specs.page.SpecLocation;
import dev.standin.specs.page.SpecPage;
import dev.standin.specs.read.PageForm;
import dev.standin.specs.read.Sidecar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/**
 * The two files of a vendor, or of its companion: a document of our own, {@code companion.yaml}
 * beside the page, of what the vendor has around the operation of the page. Its key is {@code
 * tavus.companion}; the files that are derived from it begin with {@code companion.}.
 *
 * @param page the page as received, or our own document
 * @param sidecar what we say about it, in {@code spec.yaml}
 */
public record SpecFiles(SpecPage page, SpecPage sidecar) {

  private static final String COMPANION = "companion";

  /** What there is to say of every companion. */
  private static final String FORM_OF_COMPANIONS = "form: openapi\n";

  private static final Pattern VENDOR = Pattern.compile("[a-z][a-z0-9]*");

  /**
   * The files by vendor: every directory that has a {@code page.*} or a {@code spec.yaml}.
   *
   * @throws SpecException if one of them has not exactly one page and one {@code spec.yaml}
   * @throws UncheckedIOException if a file cannot be read at all
   */
  public static Map<String, SpecFiles> in(Path specsDirectory) {
    Map<String, SpecFiles> found = new TreeMap<>();
    try (Stream<Path> entries = Files.list(specsDirectory)) {
      for (Path directory : entries.filter(Files::isDirectory).toList()) {
        List<Path> pages = pages(directory);
        if (!pages.isEmpty() || Files.exists(directory.resolve(SpecReader.SIDECAR))) {
          String vendor = directory.getFileName().toString();
          found.put(vendor, of(directory, pages));
          Path companion = directory.resolve(COMPANION + ".yaml");
          if (Files.exists(companion)) {
            found.put(companion(vendor), companion(companion(vendor), companion));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + specsDirectory, e);
    }
    return found;
  }

  private static SpecFiles of(Path directory, List<Path> pages) throws IOException {
    String vendor = directory.getFileName().toString();
    String shown = shown(vendor, "");
    if (!VENDOR.matcher(vendor).matches() || SourceVersion.isKeyword(vendor)) {
      throw new SpecException(
          new SpecLocation(shown, 1),
          "a vendor's key is a package name too: lower-case letters and digits, and no word of Java's.");
    }
    Path sidecar = directory.resolve(SpecReader.SIDECAR);
    if (pages.size() == 1 && !Files.exists(sidecar)) {
      throw withoutSidecar(vendor, page(vendor, pages.get(0)));
    }
    if (pages.size() != 1 || !Files.exists(sidecar)) {
      throw new SpecException(
          new SpecLocation(shown, 1),
          "expected one page (page.md, page.yaml or page.json; openapi.yaml if it is our own) and"
              + " spec.yaml; there are "
              + pages.size()
              + " pages and "
              + (Files.exists(sidecar) ? "a" : "no")
              + " spec.yaml.");
    }
    return new SpecFiles(page(vendor, pages.get(0)), page(vendor, sidecar));
  }

  private static SpecFiles companion(String key, Path file) throws IOException {
    return new SpecFiles(
        page(key, file),
        new SpecPage(
            shown(key, SpecReader.SIDECAR), FORM_OF_COMPANIONS.getBytes(StandardCharsets.UTF_8)));
  }

  private static SpecException withoutSidecar(String vendor, SpecPage page) {
    return page.error(
        1,
        "has no spec.yaml beside it. Write "
            + shown(vendor, SpecReader.SIDECAR)
            + " with the line `form: "
            + PageForm.detect(page).text()
            + "`, which is what the page looks like.");
  }

  /** Without a page, a document of our own stands for it. */
  private static List<Path> pages(Path directory) throws IOException {
    List<Path> pages = filesThatBegin("page.", directory);
    return pages.isEmpty() && Files.exists(directory.resolve(SpecReader.SIDECAR))
        ? filesThatBegin("openapi.", directory)
        : pages;
  }

  private static List<Path> filesThatBegin(String name, Path directory) throws IOException {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.filter(file -> file.getFileName().toString().startsWith(name)).toList();
    }
  }

  private static SpecPage page(String vendor, Path file) throws IOException {
    return new SpecPage(shown(vendor, file.getFileName().toString()), Files.readAllBytes(file));
  }

  /** How what has this key is named to a person. */
  public static String shown(String key) {
    return isCompanion(key) ? shown(key, COMPANION + ".yaml") : "the page in specs/" + key;
  }

  /** How a file is named to a person: from the root of the source tree. */
  public static String shown(String vendor, String fileName) {
    return "specs/" + path(vendor, fileName);
  }

  /**
   * Where a file is below the directory of all: {@code tavus/contract.txt}, and of a companion
   * {@code tavus/companion.contract.txt}.
   */
  public static String path(String key, String fileName) {
    int dot = key.indexOf('.');
    if (dot < 0) {
      return key + "/" + fileName;
    }
    String prefix = key.substring(dot + 1) + ".";
    return vendor(key) + "/" + (fileName.startsWith(prefix) ? "" : prefix) + fileName;
  }

  /** The key of a vendor's companion, whether there is one or not. */
  public static String companion(String vendor) {
    return vendor + "." + COMPANION;
  }

  /** Whether this is the key of a companion. */
  public static boolean isCompanion(String key) {
    return key.endsWith("." + COMPANION);
  }

  /** The vendor whose page, or whose companion, has this key. */
  public static String vendor(String key) {
    return key.split("\\.", 2)[0];
  }

  /**
   * The document in them.
   *
   * @throws SpecException if the page cannot be read as a contract
   */
  public SpecDocument document(String vendor) {
    return SpecReader.read(vendor, page, Optional.of(sidecar));
  }

  /** Whether these are the same bytes, under the same name, and we say the same about them. */
  public boolean isSame(SpecFiles other) {
    return pageName().equals(other.pageName())
        && Arrays.equals(page.bytes(), other.page.bytes())
        && Sidecar.read(sidecar).equals(Sidecar.read(other.sidecar));
  }

  /** Whether it was received from a vendor, and so must not be edited. */
  public boolean isReceived() {
    return pageName().startsWith("page.");
  }

  /** The page's name in its directory. */
  public String pageName() {
    return page.file().substring(page.file().lastIndexOf('/') + 1);
  }
}

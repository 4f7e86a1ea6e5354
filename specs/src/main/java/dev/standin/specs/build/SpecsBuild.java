package dev.standin.specs.build;

import dev.standin.specs.BundledSpecs;
import dev.standin.specs.SpecCatalog;
import dev.standin.specs.approval.Acceptance;
import dev.standin.specs.approval.PageGate;
import dev.standin.specs.change.ChangeReport;
import dev.standin.specs.document.SpecDocument;
import dev.standin.specs.files.DirectoryContent;
import dev.standin.specs.page.SpecException;
import dev.standin.specs.report.ChangeJson;
import dev.standin.specs.report.ChangeMarkdown;
import dev.standin.specs.report.ChangeText;
import dev.standin.specs.unsupported.UnsupportedFeatures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A step of this module's build: stops at pages that are not the approved ones, then writes the
 * generator's documents and the jar's resources.
 */
public final class SpecsBuild {

  /** Ends the build with messages for the person who changed a page, so without a stack trace. */
  private static final class UnreadablePages extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadablePages(List<SpecException> errors) {
      super(
          errors.stream()
              .map(SpecException::getMessage)
              .collect(Collectors.joining("\n", "\n", "\n")),
          null,
          false,
          false);
    }
  }

  private final Path specs;
  private final Path target;
  private final Acceptance acceptance;

  /**
   * A step that is yet to run.
   *
   * @param specs the {@code specs} directory
   * @param target what is written goes below it
   */
  SpecsBuild(Path specs, Path target, Acceptance acceptance) {
    this.specs = specs;
    this.target = target;
    this.acceptance = acceptance;
  }

  /**
   * Runs the step.
   *
   * @param args the {@code specs} directory, the directory for what is built, and what the build
   *     was told: {@code accept=NAMES} and {@code reason=TEXT}, both of which may be empty
   */
  public static void main(String[] args) throws IOException {
    Acceptance acceptance = Acceptance.of(after("accept=", args[2]), after("reason=", args[3]));
    new SpecsBuild(Path.of(args[0]), Path.of(args[1]), acceptance).run();
  }

  private static String after(String name, String argument) {
    return argument.startsWith(name) ? argument.substring(name.length()) : "";
  }

  /**
   * Writes {@code changes/<vendor>.md} and {@code .json} for pages that changed, {@code
   * documents/<vendor>.json} for every vendor, and the resources into {@code classes}; what an
   * earlier run left is removed.
   */
  void run() throws IOException {
    SpecCatalog catalog = SpecCatalog.load(specs);
    DirectoryContent documents = documents(catalog);
    PageGate gate = new PageGate(specs, acceptance);
    report(gate.reports());
    gate.pass();
    documents.writeTo(target.resolve("documents"));
    BundledSpecs.write(catalog, target.resolve("classes"));
  }

  private DirectoryContent documents(SpecCatalog catalog) throws IOException {
    DirectoryContent documents = new DirectoryContent();
    List<SpecException> errors = new ArrayList<>();
    for (String vendor : catalog.vendors()) {
      try {
        SpecDocument document = catalog.document(vendor);
        Stream.concat(document.leftOut().stream(), document.brokenReferences().stream())
            .forEach(each -> System.out.println("[WARNING] " + each.getMessage()));
        UnsupportedFeatures.in(document).forEach(note -> System.out.println("[WARNING] " + note));
        documents.put(Path.of(vendor + ".json"), GeneratorDocument.of(document));
      } catch (SpecException e) {
        errors.add(e);
      }
    }
    errors.addAll(GeneratorExecutions.missing(specs, catalog.vendors()));
    if (!errors.isEmpty()) {
      throw new UnreadablePages(errors);
    }
    return documents;
  }

  private void report(List<ChangeReport> reports) throws IOException {
    DirectoryContent files = new DirectoryContent();
    for (ChangeReport report : reports) {
      System.out.println("\n" + ChangeText.of(report));
      files.put(Path.of(report.vendor() + ".md"), utf8(ChangeMarkdown.of(report)));
      files.put(Path.of(report.vendor() + ".json"), utf8(ChangeJson.of(report)));
    }
    files.writeTo(target.resolve("changes"));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

package dev.standin.specs;

import dev.standin.specs.fresh.DirectoryContent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A step of this module's build: writes the generator's documents and the jar's resources. */
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

  private SpecsBuild() {}

  /**
   * Runs the step.
   *
   * @param args the {@code specs} directory, the directory for documents, the directory of classes
   */
  public static void main(String[] args) throws IOException {
    run(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]));
  }

  /** Writes {@code <vendor>.yaml} for every vendor; what an earlier run left is removed. */
  static void run(Path specs, Path documents, Path classes) throws IOException {
    Map<String, SpecFiles> files = SpecFiles.in(specs);
    SpecCatalog catalog = SpecCatalog.load(specs);
    DirectoryContent content = new DirectoryContent();
    List<SpecException> errors = new ArrayList<>();
    for (String vendor : catalog.vendors()) {
      try {
        content.put(Path.of(vendor + ".yaml"), catalog.document(vendor).source());
      } catch (SpecException e) {
        errors.add(e);
      }
    }
    content.writeTo(documents);
    if (!errors.isEmpty()) {
      throw new UnreadablePages(errors);
    }
    BundledSpecs.write(files, classes);
  }
}

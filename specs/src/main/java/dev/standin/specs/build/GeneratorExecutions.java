package dev.standin.specs.build;

import dev.standin.specs.SpecFiles;
import dev.standin.specs.page.SpecException;
import dev.standin.specs.page.SpecLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Whether the module that comes next generates code from every document. */
final class GeneratorExecutions {

  private static final String POM = "generated/pom.xml";

  private GeneratorExecutions() {}

  /**
   * What is to be done, for each vendor whose document nothing is generated from. Nothing is where
   * there is no such module beside the pages.
   */
  static List<SpecException> missing(Path specsDirectory, List<String> vendors) throws IOException {
    Path parent = specsDirectory.toAbsolutePath().normalize().getParent();
    Path pom = parent == null ? Path.of(POM) : parent.resolve(POM);
    if (!Files.exists(pom)) {
      return List.of();
    }
    String text = Files.readString(pom);
    return vendors.stream()
        .filter(vendor -> !execution(vendor).matcher(text).find())
        .map(GeneratorExecutions::nextStep)
        .toList();
  }

  private static SpecException nextStep(String vendor) {
    return new SpecException(
        new SpecLocation(POM, 1),
        ("no execution generates code from %s. Add one, like those of the other vendors, with the"
                + " id `%s`.")
            .formatted(SpecFiles.shown(vendor), vendor));
  }

  private static Pattern execution(String vendor) {
    return Pattern.compile("<id>" + vendor + "</id>\\s*<goals>\\s*<goal>generate</goal>");
  }
}

package dev.standin.generated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.specs.files.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The templates know which of the generator's own they stand for, and in which version. */
class TemplatesTest {

  private static final String VERSION = System.getProperty("openapi-generator.version", "");

  private static final Pattern HEADER = Pattern.compile("\\A\\{\\{!(.*?)}}", Pattern.DOTALL);
  private static final Pattern ORIGIN =
      Pattern.compile("Upstream: (\\S+)\\s+sha256 ([0-9a-f]{64})(?=\\s)");

  /** Where the generator looks for templates that are not ours. */
  private static final List<String> FOLDERS = List.of("JavaJaxRS/spec/", "_common/");

  @ParameterizedTest
  @MethodSource("templates")
  void areMadeFromWhatTheGeneratorHas(Path template) throws IOException {
    Matcher comment = HEADER.matcher(Files.readString(template));
    String header = comment.find() ? comment.group(1) : "";
    Set<String> origins = new HashSet<>();
    for (Matcher origin = ORIGIN.matcher(header); origin.find(); ) {
      origins.add(origin.group(1));
      assertThat(sum(origin.group(1)))
          .as(
              "%s of openapi-generator %s; take over into %s what changed there, or find that"
                  + " nothing matters here, and write the new sum into its header",
              origin.group(1), VERSION, template)
          .contains(origin.group(2));
    }
    assertThat(header.split("Upstream:", -1).length - 1)
        .as("every Upstream: in the header of %s has a path and a sha256", template)
        .isEqualTo(origins.size());
    assertThat(origins.isEmpty())
        .as(
            "%s begins with a comment that says \"Upstream: PATH\" and \"sha256 SUM\", or \"No"
                + " upstream file.\", and not both",
            template)
        .isEqualTo(header.contains("No upstream file."));
    for (String folder : FOLDERS) {
      String shadowed = folder + template.getFileName();
      assertThat(origins.contains(shadowed) || sum(shadowed).isEmpty())
          .as("%s takes the place of %s without saying so", template, shadowed)
          .isTrue();
    }
  }

  static Stream<Path> templates() throws IOException {
    try (Stream<Path> all = Files.list(Path.of(System.getProperty("basedir", ""), "templates"))) {
      return all.toList().stream();
    }
  }

  private static Optional<String> sum(String path) throws IOException {
    try (InputStream in = TemplatesTest.class.getResourceAsStream("/" + path)) {
      return in == null ? Optional.empty() : Optional.of(Sha256.of(in.readAllBytes()));
    }
  }
}

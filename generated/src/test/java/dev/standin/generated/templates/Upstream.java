package dev.standin.generated.templates;

import dev.standin.specs.files.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** The generator's own templates, by their path in its jar. */
interface Upstream {

  /** The SHA-256 of a template, in hexadecimal; empty if there is none at the path. */
  Optional<String> sha256(String path);

  /** Of the generator that the build uses. */
  static Upstream ofBuild() {
    return path -> {
      try (InputStream in = Upstream.class.getResourceAsStream("/" + path)) {
        return in == null ? Optional.empty() : Optional.of(Sha256.of(in.readAllBytes()));
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read the generator's " + path, e);
      }
    };
  }
}

package dev.standin.server.cli;

import dev.standin.server.StartException;
import dev.standin.server.TlsOptions;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What to prove the server with, as said on the command line and in the environment. */
final class TlsArguments {

  /** Not an option: a command line can be read by every user of a machine. */
  private static final String PASSWORD = "STANDIN_TLS_PASSWORD";

  @Option(
      names = "--tls-cert",
      paramLabel = "FILE",
      description = "PEM file with the certificate to serve HTTPS with, and its chain after it.")
  private @Nullable Path certificate;

  @Option(
      names = "--tls-key",
      paramLabel = "FILE",
      description = "PEM file with its private key, as PKCS#8.")
  private @Nullable Path key;

  @Option(
      names = "--tls-keystore",
      paramLabel = "FILE",
      description =
          "PKCS#12 file with both, in place of the two; its password is read from "
              + PASSWORD
              + ".")
  private @Nullable Path keyStore;

  /**
   * The options; empty for plain HTTP.
   *
   * @throws StartException if they do not go together
   */
  Optional<TlsOptions> toOptions(Map<String, String> environment) {
    if (keyStore != null) {
      if (certificate != null || key != null) {
        throw new StartException("Give --tls-keystore, or --tls-cert and --tls-key, not both");
      }
      String password = environment.get(PASSWORD);
      if (password == null) {
        throw new StartException(
            "--tls-keystore needs the password of %s in the environment variable %s"
                .formatted(keyStore, PASSWORD));
      }
      return Optional.of(new TlsOptions.KeyStoreFile(keyStore, password));
    }
    if (certificate != null && key != null) {
      return Optional.of(new TlsOptions.PemFiles(certificate, key));
    }
    if (certificate != null || key != null) {
      throw new StartException("--tls-cert and --tls-key go together: give both, or neither");
    }
    return Optional.empty();
  }
}

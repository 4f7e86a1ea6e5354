package dev.standin.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import java.util.Collections;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** Reads what the server proves itself with. */
final class TlsContext {

  private TlsContext() {}

  /**
   * The context for a server with this certificate and key.
   *
   * @throws StartException if a file cannot be read, or they do not fit each other
   */
  static SSLContext of(TlsOptions options) {
    try {
      if (options instanceof TlsOptions.KeyStoreFile file) {
        return context(load(file), file.password().toCharArray());
      }
      TlsOptions.PemFiles pem = (TlsOptions.PemFiles) options;
      char[] password = {};
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, password);
      Certificate[] chain = certificates(pem.certificate());
      PrivateKey key = key(pem.key());
      if (!isPair(key, chain[0].getPublicKey())) {
        throw new StartException(
            "The key in %s (--tls-key) is not that of the first certificate in %s (--tls-cert)"
                .formatted(pem.key(), pem.certificate()));
      }
      store.setKeyEntry("standin", key, password, chain);
      return context(store, password);
    } catch (GeneralSecurityException | IOException e) {
      throw new StartException("TLS cannot be set up: " + e.getMessage(), e);
    }
  }

  private static SSLContext context(KeyStore store, char[] password)
      throws GeneralSecurityException {
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, password);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }

  private static KeyStore load(TlsOptions.KeyStoreFile options) {
    Path file = options.file();
    try (InputStream stream = Files.newInputStream(file)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(stream, options.password().toCharArray());
      for (String alias : Collections.list(store.aliases())) {
        if (store.isKeyEntry(alias)) {
          return store;
        }
      }
      throw new GeneralSecurityException("it has no private key");
    } catch (IOException | GeneralSecurityException e) {
      throw e.getCause() instanceof UnrecoverableKeyException
          ? new StartException(
              "The password in STANDIN_TLS_PASSWORD does not open %s (--tls-keystore)"
                  .formatted(file),
              e)
          : unusable("--tls-keystore", file, e);
    }
  }

  private static Certificate[] certificates(Path file) {
    try (InputStream stream = Files.newInputStream(file)) {
      Collection<? extends Certificate> all =
          CertificateFactory.getInstance("X.509").generateCertificates(stream);
      if (all.isEmpty()) {
        throw new GeneralSecurityException("it has no PEM block CERTIFICATE");
      }
      return all.toArray(new Certificate[0]);
    } catch (IOException | GeneralSecurityException e) {
      throw unusable("--tls-cert", file, e);
    }
  }

  private static PrivateKey key(Path file) {
    try {
      return PemKey.read(Files.readString(file, ISO_8859_1));
    } catch (IOException | GeneralSecurityException e) {
      throw unusable("--tls-key", file, e);
    }
  }

  private static StartException unusable(String option, Path file, Exception why) {
    String reason = why instanceof NoSuchFileException ? "there is no such file" : why.getMessage();
    return new StartException("%s %s cannot be used: %s".formatted(option, file, reason), why);
  }

  /** What the one has signed the other can verify. */
  private static boolean isPair(PrivateKey key, PublicKey certified)
      throws GeneralSecurityException {
    if (!key.getAlgorithm().equals(certified.getAlgorithm())) {
      return false;
    }
    Signature signature =
        Signature.getInstance(
            switch (key.getAlgorithm()) {
              case "RSA" -> "SHA256withRSA";
              case "EC" -> "SHA256withECDSA";
              default -> key.getAlgorithm();
            });
    byte[] text = {1, 2, 3};
    signature.initSign(key);
    signature.update(text);
    byte[] signed = signature.sign();
    signature.initVerify(certified);
    signature.update(text);
    try {
      return signature.verify(signed);
    } catch (GeneralSecurityException e) {
      // Not even of the same size.
      return false;
    }
  }
}

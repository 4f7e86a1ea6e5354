package dev.standin.server;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate for 127.0.0.1 that has just been made, and its key. */
public record TestCertificate(Path keyStore, Path certificate, Path key) {

  public static final String PASSWORD = "of the test";

  /**
   * Makes one.
   *
   * @param algorithm keytool's name of the kind of key
   */
  public static TestCertificate make(Path directory, String algorithm) throws Exception {
    Path store = Files.createTempDirectory(directory, algorithm).resolve("store.p12");
    Process keytool =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                    "-J-XX:TieredStopAtLevel=1",
                    "-genkeypair",
                    "-alias",
                    "standin",
                    "-keyalg",
                    algorithm,
                    "-dname",
                    "CN=standin",
                    "-ext",
                    "san=ip:127.0.0.1",
                    "-storetype",
                    "PKCS12",
                    "-keystore",
                    store.toString(),
                    "-storepass",
                    PASSWORD))
            .redirectErrorStream(true)
            .start();
    String printed = new String(keytool.getInputStream().readAllBytes(), UTF_8);
    if (keytool.waitFor() != 0) {
      throw new IOException(printed);
    }
    KeyStore entries = load(store);
    PrivateKey key = (PrivateKey) entries.getKey("standin", PASSWORD.toCharArray());
    return new TestCertificate(
        store,
        pem(store, "CERTIFICATE", entries.getCertificate("standin").getEncoded()),
        pem(store, "PRIVATE KEY", key.getEncoded()));
  }

  /** What a client uses that trusts this certificate and no other. */
  public SSLContext trusting() throws GeneralSecurityException, IOException {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("standin", load(keyStore).getCertificate("standin"));
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }

  /** A file beside the others with this PEM block. */
  static Path pem(Path beside, String name, byte[] der) throws IOException {
    String text =
        "-----BEGIN %s-----\n%s\n-----END %s-----\n"
            .formatted(
                name, Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der), name);
    return Files.writeString(beside.resolveSibling(name.replace(' ', '-')), text, US_ASCII);
  }

  private static KeyStore load(Path store) throws GeneralSecurityException, IOException {
    KeyStore entries = KeyStore.getInstance("PKCS12");
    try (InputStream stream = Files.newInputStream(store)) {
      entries.load(stream, PASSWORD.toCharArray());
    }
    return entries;
  }
}

package dev.standin.server;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a certificate or its key is said in one sentence. */
@Tag("long")
class TlsRefusalsTest {

  @TempDir static Path directory;

  private static TestCertificate one;
  private static TestCertificate other;

  @BeforeAll
  static void makeCertificates() throws Exception {
    one = TestCertificate.make(directory, "EC");
    other = TestCertificate.make(directory, "EC");
  }

  @Test
  void theKeyOfAnotherCertificate() throws Exception {
    assertRefused(
        new TlsOptions.PemFiles(one.certificate(), other.key()),
        "is not that of the first certificate");
    assertRefused(
        new TlsOptions.PemFiles(one.certificate(), TestCertificate.make(directory, "RSA").key()),
        "is not that of the first certificate");
  }

  @Test
  void aMissingFile() {
    Path none = directory.resolve("none.pem");
    assertRefused(new TlsOptions.PemFiles(none, one.key()), "--tls-cert", "there is no such file");
    assertRefused(
        new TlsOptions.PemFiles(one.certificate(), none), "--tls-key", "there is no such file");
    assertRefused(
        new TlsOptions.KeyStoreFile(none, "x"), "--tls-keystore", "there is no such file");
  }

  @Test
  void aWrongPassword() {
    assertRefused(
        new TlsOptions.KeyStoreFile(one.keyStore(), "wrong"),
        "The password in STANDIN_TLS_PASSWORD does not open");
  }

  @Test
  void aFileOfAnotherKind() {
    assertRefused(new TlsOptions.PemFiles(one.key(), one.key()), "--tls-cert", "cannot be used");
    assertRefused(
        new TlsOptions.PemFiles(one.certificate(), one.certificate()),
        "it has no PEM block PRIVATE KEY");
    assertRefused(new TlsOptions.KeyStoreFile(one.key(), "x"), "--tls-keystore", "cannot be used");
  }

  @ParameterizedTest
  @ValueSource(strings = {"RSA PRIVATE KEY", "EC PRIVATE KEY"})
  void aKeyOfAnotherForm(String name) throws Exception {
    Path key = TestCertificate.pem(directory.resolve("x"), name, new byte[] {1, 2, 3});

    assertRefused(
        new TlsOptions.PemFiles(one.certificate(), key),
        "--tls-key",
        "PEM block " + name,
        "openssl pkcs8 -topk8 -nocrypt -in KEY -out KEY.pkcs8");
  }

  @Test
  void aKeyThatIsNone() throws Exception {
    Path key = TestCertificate.pem(directory.resolve("x"), "PRIVATE KEY", new byte[] {1, 2, 3});

    assertRefused(new TlsOptions.PemFiles(one.certificate(), key), "--tls-key", "not well formed");
  }

  @Test
  void anEncryptedKey() throws Exception {
    Path key = TestCertificate.pem(directory.resolve("x"), "ENCRYPTED PRIVATE KEY", new byte[9]);

    assertRefused(new TlsOptions.PemFiles(one.certificate(), key), "the key is encrypted");
  }

  private static void assertRefused(TlsOptions options, String... parts) {
    ListenOptions listen = ListenOptions.loopback().withTls(options);
    assertThatThrownBy(
            () -> StandinServer.start(ServerOptions.defaults().withListen(listen)).close())
        .isInstanceOf(StartException.class)
        .hasMessageContainingAll(parts);
  }
}

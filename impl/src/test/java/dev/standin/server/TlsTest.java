package dev.standin.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.standin.server.grizzly.Limits;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The server over HTTPS. */
@Timeout(60)
class TlsTest {

  @TempDir static Path directory;

  private static TestCertificate rsa;
  private static StandinServer server;

  @BeforeAll
  static void start() throws Exception {
    rsa = TestCertificate.make(directory, "RSA");
    server = start(new TlsOptions.PemFiles(rsa.certificate(), rsa.key()), Limits.defaults());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void servesWithAnRsaKeyInPem() throws Exception {
    assertServes(server, rsa);
  }

  @ParameterizedTest
  @ValueSource(strings = {"EC", "Ed25519"})
  void servesWithKeyAndCertificateInPem(String algorithm) throws Exception {
    TestCertificate made = TestCertificate.make(directory, algorithm);

    assertServes(made, new TlsOptions.PemFiles(made.certificate(), made.key()));
  }

  @Test
  void findsAKeyBehindOtherBlocks() throws Exception {
    String key = Files.readString(rsa.key());
    String parameters = "-----BEGIN EC PARAMETERS-----\nBgEB\n-----END EC PARAMETERS-----\n";

    assertThat(PemKey.read("some words\n" + parameters + key)).isEqualTo(PemKey.read(key));
  }

  @Test
  void servesWithAKeystore() throws Exception {
    assertServes(rsa, new TlsOptions.KeyStoreFile(rsa.keyStore(), TestCertificate.PASSWORD));
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
  void speaksTheVersionsOfTlsThatAreSafe(String version) throws Exception {
    try (SSLSocket socket = connect(version)) {
      socket.startHandshake();

      assertThat(socket.getSession().getProtocol()).isEqualTo(version);
    }
  }

  @Test
  void speaksNoOlderOne() throws Exception {
    try (SSLSocket socket = connect("TLSv1.1")) {
      assertThatThrownBy(socket::startHandshake).isInstanceOf(SSLHandshakeException.class);
    }
  }

  @Test
  void whatIsNoTlsIsDroppedAndOthersAreServed() throws Exception {
    Limits limits = Limits.defaults().withIdle(Duration.ofSeconds(1));
    try (StandinServer impatient =
        start(new TlsOptions.PemFiles(rsa.certificate(), rsa.key()), limits)) {
      for (String bytes :
          List.of("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n", "\0\0\0\0\0", "\u0016\u0003")) {
        try (Socket socket = RawHttp.begin(impatient.baseUri(), bytes)) {
          assertThat(restOf(socket)).as(bytes).doesNotContain("HTTP/1.1 2");
        }
        assertServes(impatient, rsa);
      }
    }
  }

  private static void assertServes(TestCertificate made, TlsOptions options) throws Exception {
    try (StandinServer own = start(options, Limits.defaults())) {
      assertServes(own, made);
    }
  }

  private static void assertServes(StandinServer server, TestCertificate made) throws Exception {
    assertThat(server.baseUri().getScheme()).isEqualTo("https");
    assertThat(get(server, made)).isEqualTo(404);
  }

  private static StandinServer start(TlsOptions tls, Limits limits) {
    ListenOptions listen = ListenOptions.loopback().withTls(tls).withLimits(limits);
    return StandinServer.start(ServerOptions.defaults().withListen(listen));
  }

  private static int get(StandinServer server, TestCertificate trusted) throws Exception {
    return HttpClient.newBuilder()
        .sslContext(trusted.trusting())
        .build()
        .send(
            HttpRequest.newBuilder(server.baseUri().resolve("/")).build(),
            HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  private static SSLSocket connect(String version) throws Exception {
    URI uri = server.baseUri();
    SSLSocket socket =
        (SSLSocket) rsa.trusting().getSocketFactory().createSocket(uri.getHost(), uri.getPort());
    socket.setSoTimeout(10_000);
    socket.setEnabledProtocols(new String[] {version});
    return socket;
  }

  /** A connection that is reset has been dropped as well. */
  private static String restOf(Socket socket) throws IOException {
    try {
      return RawHttp.rest(socket);
    } catch (SocketException e) {
      return "";
    }
  }
}

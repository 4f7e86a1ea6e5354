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
import java.nio.file.Path;
import java.time.Duration;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
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

  @BeforeAll
  static void makeCertificate() throws Exception {
    rsa = TestCertificate.make(directory, "RSA");
  }

  @ParameterizedTest
  @ValueSource(strings = {"RSA", "EC", "Ed25519"})
  void servesWithKeyAndCertificateInPem(String algorithm) throws Exception {
    TestCertificate made = TestCertificate.make(directory, algorithm);

    assertServes(made, new TlsOptions.PemFiles(made.certificate(), made.key()));
  }

  @Test
  void servesWithAKeystore() throws Exception {
    assertServes(rsa, new TlsOptions.KeyStoreFile(rsa.keyStore(), TestCertificate.PASSWORD));
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
  void speaksTheVersionsOfTlsThatAreSafe(String version) throws Exception {
    try (StandinServer server = start(Limits.defaults());
        SSLSocket socket = connect(server, version)) {
      socket.startHandshake();

      assertThat(socket.getSession().getProtocol()).isEqualTo(version);
    }
  }

  @Test
  void speaksNoOlderOne() throws Exception {
    try (StandinServer server = start(Limits.defaults());
        SSLSocket socket = connect(server, "TLSv1.1")) {
      assertThatThrownBy(socket::startHandshake).isInstanceOf(SSLHandshakeException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n", "\0\0\0\0\0", "\u0016\u0003"})
  void whatIsNoTlsIsDroppedAndOthersAreServed(String bytes) throws Exception {
    Limits limits = Limits.defaults().withIdle(Duration.ofSeconds(1));
    try (StandinServer server = start(limits)) {
      try (Socket socket = RawHttp.begin(server.baseUri(), bytes)) {
        assertThat(restOf(socket)).doesNotContain("HTTP/1.1 2");
      }
      assertThat(get(server, rsa)).isEqualTo(404);
    }
  }

  private static void assertServes(TestCertificate made, TlsOptions options) throws Exception {
    ListenOptions listen = ListenOptions.loopback().withTls(options);
    try (StandinServer server = StandinServer.start(ServerOptions.defaults().withListen(listen))) {
      assertThat(server.baseUri().getScheme()).isEqualTo("https");
      assertThat(get(server, made)).isEqualTo(404);
    }
  }

  private static StandinServer start(Limits limits) {
    ListenOptions listen =
        ListenOptions.loopback()
            .withTls(new TlsOptions.PemFiles(rsa.certificate(), rsa.key()))
            .withLimits(limits);
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

  private static SSLSocket connect(StandinServer server, String version) throws Exception {
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

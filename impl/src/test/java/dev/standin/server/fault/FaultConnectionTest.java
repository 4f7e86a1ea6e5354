package dev.standin.server.fault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.server.ListenOptions;
import dev.standin.server.ServerFixture;
import dev.standin.server.ServerOptions;
import dev.standin.server.TestCertificate;
import dev.standin.server.TlsOptions;
import dev.standin.server.VendorClient;
import dev.standin.server.fault.Fault.When;
import dev.standin.server.store.ConversationState;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Connections that are closed instead of an answer, or in the middle of one. */
@Timeout(60)
class FaultConnectionTest {

  enum Wire {
    PLAIN,
    TLS
  }

  @TempDir static Path directory;

  @RegisterExtension static final ServerFixture SERVER = new ServerFixture();

  private static TestCertificate certificate;
  private static ServerFixture tls;

  @BeforeAll
  static void startWithTls() throws Exception {
    certificate = TestCertificate.make(directory, "EC");
    tls =
        new ServerFixture(
            ServerOptions.defaults()
                .withListen(
                    ListenOptions.loopback()
                        .withTls(
                            new TlsOptions.PemFiles(
                                certificate.certificate(), certificate.key()))));
    tls.start();
  }

  @AfterAll
  static void stop() {
    tls.server().close();
  }

  @AfterEach
  void clear() {
    SERVER.server().faults().clear();
    tls.server().faults().clear();
  }

  @ParameterizedTest
  @EnumSource
  void aDropBeforeDoesNothingAndOneAfterDoesAll(Wire wire) throws Exception {
    for (VendorClient vendor : VendorClient.values()) {
      for (When when : When.values()) {
        String id = vendor.conversation(server(wire));
        add(wire, new Fault.Drop(when));

        assertThat(ask(wire, vendor.raw(id))).isEmpty();

        assertThat(server(wire).store().find(vendor.key(), id).orElseThrow().state())
            .isEqualTo(when == When.AFTER ? ConversationState.DELETED : ConversationState.ACTIVE);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void ofACutAnswerNoMoreThanHalfTheBodyArrives(Wire wire) throws Exception {
    for (VendorClient vendor : VendorClient.values()) {
      String whole = ask(wire, vendor.raw("none", "Connection: close"));
      String id = vendor.conversation(server(wire));
      add(wire, new Fault.Cut());
      assertCut(whole, ask(wire, vendor.raw("none")));

      add(wire, new Fault.Cut());
      String cut = ask(wire, vendor.raw(id));

      assertThat(server(wire).store().find(vendor.key(), id).orElseThrow().state())
          .isEqualTo(ConversationState.DELETED);
      if (vendor.done == 204) {
        assertThat("HTTP/1.1 204 No Content\r\n").startsWith(cut).hasSizeGreaterThan(cut.length());
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatCameBeforeOnTheConnectionIsWholeAndNothingComesAfter(Wire wire) throws Exception {
    for (Fault fault :
        List.of(new Fault.Cut(), new Fault.Drop(When.BEFORE), new Fault.Drop(When.AFTER))) {
      String[] ids = new String[3];
      for (int i = 0; i < ids.length; i++) {
        ids[i] = VendorClient.AZURE.conversation(server(wire));
      }
      add(wire, fault, ids[1]);

      String answers = ask(wire, Stream.of(ids).map(VendorClient.AZURE::raw).collect(joining()));

      assertThat(answers).startsWith("HTTP/1.1 200 ").contains(ids[0]).doesNotContain(ids[2]);
      assertThat(server(wire).store().find("azure", ids[2]).orElseThrow().state())
          .isEqualTo(ConversationState.ACTIVE);
      clear();
    }
  }

  private static void assertCut(String whole, String cut) {
    int body = whole.length() - whole.indexOf("\r\n\r\n") - 4;
    if (body == 0) {
      assertThat(whole).startsWith(cut);
      assertThat(cut.length()).isBetween(1, 11);
    } else {
      assertThat(cut).contains("\r\n\r\n");
      String received = cut.substring(cut.indexOf("\r\n\r\n") + 4);
      assertThat(received).hasSize(body / 2);
      assertThat(whole.substring(whole.length() - body)).startsWith(received);
    }
  }

  private static void add(Wire wire, Fault fault, String... ids) {
    server(wire)
        .server()
        .faults()
        .add(new FaultRule(fault, Optional.empty(), List.of(ids), 1, OptionalInt.of(1)));
  }

  private static ServerFixture server(Wire wire) {
    return wire == Wire.TLS ? tls : SERVER;
  }

  /** All that comes; a connection that is reset ends as one that is closed. */
  private static String ask(Wire wire, String request) throws Exception {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    try (Socket socket = connect(wire)) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(ISO_8859_1));
      socket.getOutputStream().flush();
      InputStream input = socket.getInputStream();
      for (int next = input.read(); next >= 0; next = input.read()) {
        answer.write(next);
      }
    } catch (IOException e) {
      assertThat(e).isNotInstanceOf(java.net.SocketTimeoutException.class);
    }
    return answer.toString(ISO_8859_1);
  }

  private static Socket connect(Wire wire) throws Exception {
    java.net.URI uri = server(wire).server().baseUri();
    return wire == Wire.TLS
        ? certificate.trusting().getSocketFactory().createSocket(uri.getHost(), uri.getPort())
        : new Socket(uri.getHost(), uri.getPort());
  }
}

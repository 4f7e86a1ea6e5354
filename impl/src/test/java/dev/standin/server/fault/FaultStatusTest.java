package dev.standin.server.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.standin.server.ErrorShapes;
import dev.standin.server.ServerFixture;
import dev.standin.server.ServerOptions;
import dev.standin.server.VendorClient;
import dev.standin.server.store.ConversationState;
import io.restassured.response.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A status that a rule asks for has the shape that the vendor's page has for it. */
class FaultStatusTest {

  @RegisterExtension static final ServerFixture SERVER = new ServerFixture();

  @RegisterExtension
  static final ServerFixture OBSERVED =
      new ServerFixture(ServerOptions.defaults().withProfile("observed"));

  @AfterEach
  void clear() {
    SERVER.server().faults().clear();
    OBSERVED.server().faults().clear();
  }

  static Stream<Arguments> cases() {
    return Stream.of(VendorClient.values())
        .flatMap(
            vendor ->
                Stream.of(400, 401, 404, 422, 429, 499, 500, 503, 599)
                    .flatMap(
                        status ->
                            Stream.of(Fault.When.values())
                                .map(when -> Arguments.of(vendor, status, when))));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isAnsweredInTheDocumentedShape(VendorClient vendor, int status, Fault.When when)
      throws IOException {
    String id = vendor.conversation(SERVER);
    add(SERVER, when, status);

    Response answer = vendor.request(SERVER).delete(vendor.path(id));

    assertThat(answer.statusCode()).isEqualTo(status);
    boolean retries = status == 429 || status == 503;
    assertThat(answer.header("Retry-After")).isEqualTo(retries ? "7" : null);
    assertThat(answer.header("Preference-Applied")).isNull();
    if (vendor == VendorClient.OPENHANDS && status == 404) {
      assertThat(answer.asString()).as("documented without a body").isEmpty();
    } else {
      JsonNode body = new ObjectMapper().readTree(answer.asString());
      assertThat(ErrorShapes.fits(vendor.key(), status, body)).as("shape of %s", body).isTrue();
    }
    assertThat(SERVER.store().find(vendor.key(), id).orElseThrow().state())
        .isEqualTo(when == Fault.When.AFTER ? ConversationState.DELETED : ConversationState.ACTIVE);
  }

  @ParameterizedTest
  @EnumSource
  void isAnsweredSoToWhatIsRefusedToo(VendorClient vendor) {
    add(SERVER, Fault.When.AFTER, 503);

    assertThat(SERVER.request().get(vendor.path("a")).statusCode()).isEqualTo(503);
    assertThat(SERVER.request().delete(vendor.path + "a/b").statusCode()).isEqualTo(503);
  }

  @ParameterizedTest
  @EnumSource
  void isAnsweredAsObservedWhereThatIsAskedFor(VendorClient vendor) throws IOException {
    for (int status : new int[] {400, 401, 404, 422, 500, 503}) {
      for (Fault.When when : Fault.When.values()) {
        OBSERVED.server().faults().clear();
        add(OBSERVED, when, status);
        String id = vendor.conversation(OBSERVED);

        Response answer = vendor.request(OBSERVED).delete(vendor.path(id));

        assertThat(answer.statusCode()).isEqualTo(status);
        if (!answer.asString().isEmpty()) {
          JsonNode body = new ObjectMapper().readTree(answer.asString());
          assertThat(body.isObject()).isTrue();
          assertThat(answer.contentType()).startsWith("application/json");
        }
      }
    }
  }

  private static void add(ServerFixture server, Fault.When when, int status) {
    Fault fault = new Fault.Status(when, status, Duration.ofSeconds(7), Optional.empty());
    server
        .server()
        .faults()
        .add(new FaultRule(fault, Optional.empty(), List.of(), 1, OptionalInt.empty()));
  }
}

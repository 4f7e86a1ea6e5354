package dev.standin.server.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import dev.standin.server.ErrorShapes;
import dev.standin.server.ServerFixture;
import dev.standin.server.ServerOptions;
import dev.standin.server.VendorClient;
import dev.standin.server.store.ConversationState;
import dev.standin.specs.SpecCatalog;
import dev.standin.specs.document.Operation;
import dev.standin.specs.document.Slot;
import dev.standin.specs.document.SpecDocument;
import dev.standin.specs.document.StatusKey;
import io.restassured.response.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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

  /** Under which the validator finds the document; never fetched. */
  private static final String DOCUMENT = "urn:document";

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
                Stream.concat(
                        Stream.of(400, 401, 404, 422, 429, 499, 500, 503, 599), documented(vendor))
                    .distinct()
                    .flatMap(
                        status ->
                            Stream.of(Fault.When.values())
                                .map(when -> Arguments.of(vendor, status, when))));
  }

  /** The statuses of refusals that the vendor's page names. */
  private static Stream<Integer> documented(VendorClient vendor) {
    return operation(vendor).slots().stream()
        .map(Slot::status)
        .filter(StatusKey.Exact.class::isInstance)
        .map(status -> ((StatusKey.Exact) status).status())
        .filter(status -> status >= 400);
  }

  private static Operation operation(VendorClient vendor) {
    return document(vendor).operations().get(0);
  }

  private static SpecDocument document(VendorClient vendor) {
    return SpecCatalog.bundled().document(vendor.key());
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
      assertThat(errors(vendor, status, body))
          .as("what %s words as a %d, by its page: %s", vendor.key(), status, body)
          .isEmpty();
    }
    assertThat(SERVER.store().find(vendor.key(), id).orElseThrow().state())
        .isEqualTo(when == Fault.When.AFTER ? ConversationState.DELETED : ConversationState.ACTIVE);
  }

  /** What is wrong with the body by the schema that the page has for the status, if it has one. */
  private static List<String> errors(VendorClient vendor, int status, JsonNode body) {
    SpecDocument document = document(vendor);
    Schema whole =
        SchemaRegistry.withDialect(
                document.version().hasOwnSchemas()
                    ? Dialects.getOpenApi30()
                    : Dialects.getOpenApi31(),
                registry -> registry.schemas(Map.of(DOCUMENT, document.root().toString())))
            .getSchema(SchemaLocation.of(DOCUMENT));
    Optional<StatusKey> key = operation(vendor).keyFor(status);
    return operation(vendor).slots().stream()
        .filter(slot -> key.equals(Optional.of(slot.status())))
        .flatMap(slot -> slot.schema().stream())
        .map(schema -> SchemaLocation.of(DOCUMENT + "#" + schema.pointer()).getFragment())
        .flatMap(place -> whole.getRefSchema(place).validate(body).stream())
        .map(Error::toString)
        .toList();
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

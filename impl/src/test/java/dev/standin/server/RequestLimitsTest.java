package dev.standin.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.io.IOException;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A head that is too much is refused for what it is, in the vendor's shape. */
class RequestLimitsTest {

  @RegisterExtension static final ServerFixture SERVER = new ServerFixture();

  @ParameterizedTest
  @EnumSource
  void aLongHeaderFieldIsAnswered431(VendorClient vendor) throws IOException {
    assertRefused(431, vendor, vendor.path + "a", "X-Long: " + "x".repeat(20_000));
  }

  @ParameterizedTest
  @EnumSource
  void theAnswerIsNotLostWhereTheClientGoesOnSending(VendorClient vendor) throws IOException {
    assertRefused(431, vendor, vendor.path + "a", "X-Long: " + "x".repeat(5_000_000));
    assertRefused(414, vendor, vendor.path + "a".repeat(5_000_000), "X: 1");
  }

  @ParameterizedTest
  @EnumSource
  void manyHeaderFieldsAreAnswered431(VendorClient vendor) throws IOException {
    assertRefused(431, vendor, vendor.path + "a", "X-Many: 1\r\n".repeat(150) + "X: 1");
  }

  @ParameterizedTest
  @EnumSource
  void aLongTargetIsAnswered414(VendorClient vendor) throws IOException {
    assertRefused(414, vendor, vendor.path + "a".repeat(9_000), "X: 1");
    assertRefused(414, vendor, vendor.path + "a?q=" + "a".repeat(9_000), "X: 1");
  }

  @ParameterizedTest
  @EnumSource
  void whatIsWithinTheLimitsIsNot(VendorClient vendor) throws IOException {
    String target = vendor.path + "a?q=" + "a".repeat(8_000);

    String answer =
        send(target, "X-Long: " + "x".repeat(6_000), "X-Many: 1\r\n".repeat(90) + "X: 1");

    assertThat(answer).doesNotStartWith("HTTP/1.1 431 ").doesNotStartWith("HTTP/1.1 414 ");
    ErrorShapes.assertFits(vendor.key(), answer);
  }

  @ParameterizedTest
  @EnumSource
  void aLargeBodyIsAnswered413AndTheServerGoesOn(VendorClient vendor) throws IOException {
    String large = "{\"user\":\"" + "a".repeat(10 << 20) + "\"}";
    for (int i = 0; i < 3; i++) {
      Response response =
          vendor
              .request(SERVER)
              .contentType("application/json")
              .body(large)
              .delete(vendor.path(vendor.conversation(SERVER)));
      assertThat(response.statusCode()).isEqualTo(413);
      JsonNode body = new ObjectMapper().readTree(response.asString());
      assertThat(ErrorShapes.fits(vendor.key(), 413, body)).isTrue();
    }
  }

  private static void assertRefused(int status, VendorClient vendor, String target, String header)
      throws IOException {
    String answer = send(target, header);

    assertThat(answer).startsWith("HTTP/1.1 " + status + " ").contains("\r\nConnection: close");
    ErrorShapes.assertFits(vendor.key(), answer);
  }

  private static String send(String target, String... headers) throws IOException {
    return RawHttp.send(SERVER.server().baseUri(), RawHttp.request("DELETE " + target, headers));
  }
}

package dev.standin.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LargeBodyTest {

  private static final String TEN_MEBIBYTES = "{\"user\":\"" + "a".repeat(10 << 20) + "\"}";

  @RegisterExtension static final ServerFixture SERVER = new ServerFixture();

  @ParameterizedTest
  @CsvSource({
    "openhands, /api/conversations/, detail",
    "dify, /v1/conversations/, code",
    "azure, /openai/v1/conversations/, error",
    "tavus, /v2/conversations/, error"
  })
  void isRefusedInTheVendorsShapeAndTheServerGoesOn(String vendor, String path, String field) {
    for (int i = 0; i < 3; i++) {
      Response response =
          SERVER
              .request()
              .headers(
                  Map.of(
                      "Authorization", "Bearer standin-dify-key",
                      "x-api-key", "standin-tavus-key",
                      "Content-Type", "application/json"))
              .body(TEN_MEBIBYTES)
              .delete(path + SERVER.conversation(vendor, "alice"));

      assertThat(response.statusCode()).isEqualTo(413);
      assertThat(response.jsonPath().getMap("")).containsKey(field);
    }
  }
}

package dev.standin.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which paths are an API's whose document has any number of operations. */
class ApiDirectoryTest {

  private static final TestApi CHAT =
      TestApi.of("chat", "/v1", "/chats/{id}", "/chats", "/users/{id}/");

  private static final TestApi SHOP =
      TestApi.of("shop", "", "/v1/items/{id}", "/carts/{id}", "/carts");

  private final ApiDirectory directory = new ApiDirectory(List.of(CHAT, SHOP));

  @Test
  void noBaseIsBelowAnother() {
    assertThat(CHAT.basePaths()).containsExactly("/v1");
    assertThat(SHOP.basePaths()).containsExactly("/carts", "/v1");
    assertThat(TestApi.of("one", "", "/{a}/b", "/").basePaths()).containsExactly("");
    assertThat(TestApi.of("two", "/v2", "/{a}", "/b/c/{d}").basePaths()).containsExactly("/v2");
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/chats, chat",
    "/v1/chats/1/unknown, chat",
    "/v1/items/1, shop",
    "/v1/items/1/unknown, shop",
    "/v1/unknown, chat",
    "/carts, shop",
    "/cartsy, ''",
    "/, ''"
  })
  void sharedBasesAreToldApartByTheirCollections(String path, String api) {
    assertThat(directory.find(path).map(ApiDescription::key).orElse("")).isEqualTo(api);
  }
}

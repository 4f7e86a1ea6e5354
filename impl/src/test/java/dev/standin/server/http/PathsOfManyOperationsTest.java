package dev.standin.server.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.standin.specs.SecurityScheme;
import dev.standin.specs.SpecDocument;
import dev.standin.specs.SpecPage;
import dev.standin.specs.SpecReader;
import jakarta.ws.rs.NotFoundException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ContainerRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which paths are a vendor's whose document has any number of operations. */
class PathsOfManyOperationsTest {

  private static final Served CHAT = served("chat", "/v1", "/chats/{id}", "/chats", "/users/{id}/");
  private static final Served SHOP = served("shop", "", "/v1/items/{id}", "/carts/{id}", "/carts");

  private final VendorAnswers answers = new VendorAnswers(List.of(CHAT, SHOP));
  private final PlainPath plain = new PlainPath(List.of(CHAT, SHOP));

  @Test
  void noBaseIsBelowAnother() {
    assertThat(CHAT.basePaths()).containsExactly("/v1");
    assertThat(SHOP.basePaths()).containsExactly("/carts", "/v1");
    assertThat(served("one", "", "/{a}/b", "/").basePaths()).containsExactly("");
    assertThat(served("two", "/v2", "/{a}", "/b/c/{d}").basePaths()).containsExactly("/v2");
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
  void sharedBasesAreToldApartByTheirCollections(String path, String vendor) {
    assertThat(answers.vendorOf(path).orElse("")).isEqualTo(vendor);
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/chats/1, true",
    "/v1/chats/1/, false",
    "/v1/users/1/, true",
    "/v1/users/1, false",
    "/v1/users/1//, false",
    "/v1/unknown, true",
    "/v1/unknown/, false"
  })
  void aSlashAtTheEndIsTakenAsDocumented(String path, boolean isTaken) {
    URI base = URI.create("http://localhost/");
    ContainerRequest request =
        new ContainerRequest(
            base, base.resolve(path), "GET", null, new MapPropertiesDelegate(Map.of()), null);

    Throwable refused = catchThrowable(() -> plain.filter(request));

    if (isTaken) {
      assertThat(refused).isNull();
    } else {
      assertThat(refused).isInstanceOf(NotFoundException.class);
    }
  }

  private static Served served(String key, String server, String... paths) {
    StringBuilder text = new StringBuilder("openapi: 3.0.3\npaths:\n");
    for (String path : paths) {
      text.append("  '%s':\n    get: {responses: {'204': {description: x}}".formatted(path));
      if (path.contains("{")) {
        String name = path.replaceAll(".*\\{|}.*", "");
        text.append(", parameters: [{name: ").append(name);
        text.append(", in: path, required: true, schema: {type: string}}]");
      }
      text.append("}\n");
    }
    text.append(server.isEmpty() ? "" : "servers: [{url: 'http://localhost" + server + "'}]\n");
    SpecPage page = new SpecPage(key, text.toString().getBytes(UTF_8));
    return new Document(SpecReader.read(key, page, Optional.empty()));
  }

  private record Document(SpecDocument document) implements Served {

    @Override
    public Refusals refusals() {
      return refusal -> new Answer(refusal.status(), null);
    }

    @Override
    public List<String> basePaths() {
      return BasePaths.of(document);
    }

    @Override
    public List<SecurityScheme> silentSchemes() {
      return List.of();
    }

    @Override
    public boolean isOpenWithoutCredentials() {
      return true;
    }
  }
}

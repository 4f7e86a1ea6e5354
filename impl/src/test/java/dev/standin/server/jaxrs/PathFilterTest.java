package dev.standin.server.jaxrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.standin.server.api.ApiDirectory;
import dev.standin.server.api.TestApi;
import jakarta.ws.rs.NotFoundException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ContainerRequest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathFilterTest {

  private final PathFilter filter =
      new PathFilter(
          new ApiDirectory(List.of(TestApi.of("chat", "/v1", "/chats/{id}", "/users/{id}/"))));

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

    Throwable refused = catchThrowable(() -> filter.filter(request));

    if (isTaken) {
      assertThat(refused).isNull();
    } else {
      assertThat(refused).isInstanceOf(NotFoundException.class);
    }
  }
}

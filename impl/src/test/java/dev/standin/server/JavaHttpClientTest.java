package dev.standin.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Java's own client offers an upgrade to HTTP/2 with its first request unless told not to. */
class JavaHttpClientTest {

  @RegisterExtension static final ServerFixture SERVER = new ServerFixture();

  @ParameterizedTest
  @EnumSource(HttpClient.Version.class)
  void deletesWithABody(HttpClient.Version version) throws Exception {
    for (int connection = 0; connection < 8; connection++) {
      HttpClient client = HttpClient.newBuilder().version(version).build();

      HttpResponse<String> first = client.send(request(), BodyHandlers.ofString());
      HttpResponse<String> second = client.send(request(), BodyHandlers.ofString());

      assertThat(first.statusCode()).isEqualTo(204);
      assertThat(second.statusCode()).isEqualTo(204);
    }
  }

  private static HttpRequest request() {
    String id = SERVER.conversation("dify", "alice");
    return HttpRequest.newBuilder(URI.create(SERVER.server().baseUri() + "/v1/conversations/" + id))
        .timeout(Duration.ofSeconds(10))
        .header("Authorization", "Bearer standin-dify-key")
        .header("Content-Type", "application/json")
        .method("DELETE", BodyPublishers.ofString("{\"user\":\"alice\"}"))
        .build();
  }
}

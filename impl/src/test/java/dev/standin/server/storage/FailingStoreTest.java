package dev.standin.server.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.server.ErrorShapes;
import dev.standin.server.RawHttp;
import dev.standin.server.ServerOptions;
import dev.standin.server.StandinServer;
import dev.standin.server.store.ConversationStore;
import dev.standin.server.store.MemoryConversationStore;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A store that fails is answered with 500 in the vendor's shape. */
class FailingStoreTest {

  @ParameterizedTest
  @CsvSource({
    "openhands, /api/conversations/123e4567-e89b-12d3-a456-426614174000",
    "dify, /v1/conversations/a",
    "azure, /openai/v1/conversations/a",
    "botpress, /v1/chat/conversations/a",
    "tavus, /v2/conversations/a"
  })
  void isAnswered(String vendor, String path) throws IOException {
    ConversationStore store = new MemoryConversationStore();
    try (StandinServer server = StandinServer.start(ServerOptions.defaults(), store)) {
      store.close();
      String body = "{\"user\":\"alice\"}";

      String answer =
          RawHttp.send(
              server.baseUri(),
              RawHttp.request(
                      "DELETE " + path,
                      "Authorization: Bearer standin-" + vendor + "-key",
                      "x-api-key: standin-tavus-key",
                      "x-bot-id: bot",
                      "Content-Type: application/json",
                      "Content-Length: " + body.length())
                  + body);

      assertThat(answer).startsWith("HTTP/1.1 500 ");
      ErrorShapes.assertFits(vendor, answer);
    }
  }
}

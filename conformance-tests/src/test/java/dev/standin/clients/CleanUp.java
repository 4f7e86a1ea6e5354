package dev.standin.clients;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.errors.NotFoundException;

/** What {@link CleanUpTest} tests: a tool that deletes conversations, with the vendor's client. */
final class CleanUp implements AutoCloseable {

  private final OpenAIClient client;

  CleanUp(String baseUrl, String key) {
    client = OpenAIOkHttpClient.builder().baseUrl(baseUrl).apiKey(key).build();
  }

  void erase(String id) {
    try {
      client.conversations().delete(id);
    } catch (NotFoundException e) {
      // The client has asked again after an answer that got lost: it is gone.
    }
  }

  @Override
  public void close() {
    client.close();
  }
}

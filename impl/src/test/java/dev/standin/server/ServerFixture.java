package dev.standin.server;

import dev.standin.server.store.Conversation;
import dev.standin.server.store.ConversationKey;
import dev.standin.server.store.ConversationStore;
import dev.standin.server.store.MemoryConversationStore;
import dev.standin.server.vendor.VendorsByKey;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RedirectConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A server for the tests of one class, over a store that they can look into. */
public final class ServerFixture implements BeforeAllCallback, AfterAllCallback {

  private final ConversationStore store = new MemoryConversationStore();
  private final ServerOptions options;
  private @Nullable StandinServer server;

  public ServerFixture() {
    this(ServerOptions.defaults());
  }

  public ServerFixture(ServerOptions options) {
    this.options = options;
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    start();
  }

  public void start() {
    server = StandinServer.start(options, store);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    server().close();
  }

  public StandinServer server() {
    if (server == null) {
      throw new IllegalStateException("not started");
    }
    return server;
  }

  public ConversationStore store() {
    return store;
  }

  /** A fresh conversation of this vendor with two messages. */
  public String conversation(String vendor, @Nullable String owner) {
    String id = new VendorsByKey(server().vendors()).get(vendor).ids().fresh();
    store.add(
        List.of(
            new Conversation(
                new ConversationKey(vendor, id, Optional.ofNullable(owner)),
                List.of("Hello", "Hello, how can I help?"))));
    return id;
  }

  /** A request as it is, with nothing added and no redirect followed. */
  public RequestSpecification request() {
    return RestAssured.given()
        .config(
            RestAssuredConfig.config()
                .redirect(RedirectConfig.redirectConfig().followRedirects(false))
                .encoderConfig(
                    EncoderConfig.encoderConfig()
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
        .baseUri(server().baseUri().toString())
        .urlEncodingEnabled(false);
  }
}

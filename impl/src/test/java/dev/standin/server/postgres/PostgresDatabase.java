package dev.standin.server.postgres;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A database for the tests of one class, on a server that all classes of a run share. */
public final class PostgresDatabase implements BeforeAllCallback {

  private @Nullable PostgresServer server;
  private @Nullable String url;

  @Override
  public void beforeAll(ExtensionContext context) {
    server =
        context
            .getRoot()
            .getStore(ExtensionContext.Namespace.GLOBAL)
            .computeIfAbsent(PostgresServer.class, key -> startServer(), PostgresServer.class);
    url = server.newDatabase();
  }

  /** Its JDBC URL, with a user. */
  public String url() {
    if (url == null) {
      throw new IllegalStateException("not a registered extension");
    }
    return url;
  }

  /** The server it is on. */
  public PostgresServer server() {
    if (server == null) {
      throw new IllegalStateException("not a registered extension");
    }
    return server;
  }

  private static PostgresServer startServer() {
    try {
      return PostgresServer.start();
    } catch (IOException e) {
      throw new IllegalStateException("PostgreSQL cannot be started", e);
    }
  }
}

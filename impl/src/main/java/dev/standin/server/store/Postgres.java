package dev.standin.server.store;

import com.zaxxer.hikari.HikariConfig;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/** A PostgreSQL database, which other servers may use at the same time. */
final class Postgres {

  private static final String PREFIX = "jdbc:postgresql:";

  /** How long to wait for a connection: a request that gets none fails after that. */
  private static final Duration CONNECT = Duration.ofSeconds(2);

  /** How long a statement of a request may take before its connection counts as dead. */
  private static final Duration READ = Duration.ofSeconds(10);

  private Postgres() {}

  static Database at(String url, Optional<String> user, Optional<String> password) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(requireUrl(url));
    user.ifPresent(config::setUsername);
    password.ifPresent(config::setPassword);
    config.setConnectionTimeout(CONNECT.toMillis());
    config.setValidationTimeout(CONNECT.toMillis() / 2);
    // Defaults: what the URL says goes before them.
    config.addDataSourceProperty("connectTimeout", Long.toString(CONNECT.toSeconds()));
    config.addDataSourceProperty("socketTimeout", Long.toString(READ.toSeconds()));
    config.addDataSourceProperty("tcpKeepAlive", "true");
    config.addDataSourceProperty("ApplicationName", "standin");
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    return Database.open(config, Optional.empty());
  }

  /** The URL, whose text is in no message: it may have a password in it. */
  private static String requireUrl(String url) {
    if (!url.startsWith(PREFIX) || !isUnderstood(url)) {
      throw new IllegalArgumentException(
          "A database is named by a URL such as jdbc:postgresql://HOST:PORT/DATABASE; user and"
              + " password are not in front of the host");
    }
    return url;
  }

  private static boolean isUnderstood(String url) {
    try {
      return DriverManager.getDriver(url).acceptsURL(url);
    } catch (SQLException e) {
      return false;
    }
  }
}

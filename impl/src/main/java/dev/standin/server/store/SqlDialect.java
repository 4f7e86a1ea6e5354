package dev.standin.server.store;

import com.zaxxer.hikari.HikariConfig;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The databases that the store can be in, and what differs between them. The statements and the
 * migrations are the same: another one that takes them is a constant here, with its driver among
 * the dependencies.
 */
enum SqlDialect {

  /** Within this process, in files, as long as there is a connection to it. */
  H2("jdbc:h2:file:FILE", Optional.of("shutdown compact")) {
    @Override
    void configure(HikariConfig pool) {
      pool.setMaxLifetime(0);
    }
  },

  /** A server, which may be slow, or away, and which other processes use. */
  POSTGRESQL("jdbc:postgresql://HOST:PORT/DATABASE", Optional.empty()) {
    @Override
    void configure(HikariConfig pool) {
      pool.setConnectionTimeout(CONNECT.toMillis());
      pool.setValidationTimeout(CONNECT.toMillis() / 2);
      // Defaults: what the URL says goes before them.
      pool.addDataSourceProperty("connectTimeout", Long.toString(CONNECT.toSeconds()));
      pool.addDataSourceProperty("socketTimeout", Long.toString(READ.toSeconds()));
      pool.addDataSourceProperty("tcpKeepAlive", "true");
      pool.addDataSourceProperty("ApplicationName", "standin");
      pool.addDataSourceProperty("reWriteBatchedInserts", "true");
    }
  };

  /** How long to wait for a connection: a request that gets none fails after that. */
  private static final Duration CONNECT = Duration.ofSeconds(2);

  /** How long a statement of a request may take before its connection counts as dead. */
  private static final Duration READ = Duration.ofSeconds(10);

  private final String urlForm;
  private final Optional<String> lastStatement;

  SqlDialect(String urlForm, Optional<String> lastStatement) {
    this.urlForm = urlForm;
    this.lastStatement = lastStatement;
  }

  /** Sets up a pool of connections to it. */
  abstract void configure(HikariConfig pool);

  /**
   * The one of a server with this URL.
   *
   * @throws IllegalArgumentException if the URL is of another form; its text is not in the message,
   *     since it may have a password in it
   */
  static SqlDialect ofServer(String url) {
    return Stream.of(values())
        .filter(each -> each != H2 && url.startsWith(each.urlPrefix()) && isUnderstood(url))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "A database is named by a URL such as %s; user and password are not in front of the host"
                        .formatted(POSTGRESQL.urlForm)));
  }

  private String urlPrefix() {
    return urlForm.substring(0, urlForm.indexOf(':', "jdbc:".length()) + 1);
  }

  private static boolean isUnderstood(String url) {
    try {
      return DriverManager.getDriver(url).acceptsURL(url);
    } catch (SQLException e) {
      return false;
    }
  }

  /**
   * What ends it, so that nothing that was deleted is left in its files: they are only ever
   * appended to, or written where nothing is needed any more.
   */
  Optional<String> lastStatement() {
    return lastStatement;
  }

  /** The URL of a database in this directory. Deletions are in the file when they are answered. */
  static String urlOf(Path directory) {
    return "jdbc:h2:file:%s;DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0"
        .formatted(directory.toAbsolutePath().resolve("conversations"));
  }
}

package dev.standin.server.store;

import com.zaxxer.hikari.HikariConfig;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * The databases that the store can be in, and all that differs between them: the statements and the
 * migrations are the same. Another one is a constant here, its driver among the dependencies, and
 * the storage option that names it.
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

  /** The SQL state of a key that is there already. */
  static final String UNIQUE_VIOLATION = "23505";

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

  /** What its URLs look like. */
  String urlForm() {
    return urlForm;
  }

  /** What its URLs begin with. */
  String urlPrefix() {
    return urlForm.substring(0, urlForm.indexOf(':', "jdbc:".length()) + 1);
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

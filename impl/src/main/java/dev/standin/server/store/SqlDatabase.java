package dev.standin.server.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An open database with the tables of the migrations. */
final class SqlDatabase implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SqlDatabase.class);

  private static final String POSTGRESQL = "jdbc:postgresql:";

  /** How long to wait for a connection to PostgreSQL: a request that gets none fails after that. */
  private static final Duration CONNECT = Duration.ofSeconds(2);

  /** How long a statement of a request may take before its connection counts as dead. */
  private static final Duration READ = Duration.ofSeconds(10);

  private final HikariDataSource pool;
  private final Optional<String> lastStatement;

  private SqlDatabase(HikariDataSource pool, Optional<String> lastStatement) {
    this.pool = pool;
    this.lastStatement = lastStatement;
  }

  /** An H2 database within this process, in files of this directory. */
  static SqlDatabase inDirectory(Path directory) {
    HikariConfig config = new HikariConfig();
    // Without a write delay a deletion is in the file before it is acknowledged.
    config.setJdbcUrl(
        "jdbc:h2:file:%s;DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0"
            .formatted(directory.toAbsolutePath().resolve("conversations")));
    // An embedded database lives as long as a connection to it does.
    config.setMaxLifetime(0);
    // The file is only ever appended to, or written where nothing is needed any more: what was
    // deleted stays readable in it until it is written anew.
    return open(config, Optional.of("shutdown compact"));
  }

  /**
   * A PostgreSQL database, which other servers may use at the same time.
   *
   * @throws IllegalArgumentException if the URL is of another form
   */
  static SqlDatabase inPostgres(String url, Optional<String> user, Optional<String> password) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(requirePostgres(url));
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
    return open(config, Optional.empty());
  }

  /** The URL, whose text is in no message: it may have a password in it. */
  private static String requirePostgres(String url) {
    if (!url.startsWith(POSTGRESQL) || !isUnderstood(url)) {
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

  /** Of several processes that open it at once, one makes the tables. */
  private static SqlDatabase open(HikariConfig config, Optional<String> lastStatement) {
    config.setPoolName("conversations");
    // What the statements are written for; a PostgreSQL may be set to another.
    config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    HikariDataSource pool = new HikariDataSource(config);
    try {
      Flyway.configure().dataSource(pool).load().migrate();
    } catch (RuntimeException e) {
      pool.close();
      throw e;
    }
    return new SqlDatabase(pool, lastStatement);
  }

  DataSource dataSource() {
    return pool;
  }

  void bindTo(MeterRegistry registry) {
    // It takes one, which is that of the first server over it.
    if (pool.getMetricRegistry() == null) {
      pool.setMetricRegistry(registry);
    }
  }

  /** Ends it with the last statement, when no other can come any more. */
  @Override
  public void close() {
    if (pool.isClosed()) {
      return;
    }
    if (lastStatement.isEmpty()) {
      pool.close();
      return;
    }
    // Not a connection of the pool: that one might open the database again to fill itself up.
    try (Connection last = DriverManager.getConnection(pool.getJdbcUrl());
        Statement statement = last.createStatement()) {
      pool.close();
      statement.execute(lastStatement.get());
    } catch (SQLException e) {
      LOG.warn("The database could not be ended with {}", lastStatement.get(), e);
    } finally {
      pool.close();
    }
  }
}

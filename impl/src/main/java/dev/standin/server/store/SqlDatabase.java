package dev.standin.server.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** An open database with the tables of the migrations. */
final class SqlDatabase implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(SqlDatabase.class.getName());

  private final HikariDataSource pool;
  private final Optional<String> lastStatement;

  private SqlDatabase(HikariDataSource pool, Optional<String> lastStatement) {
    this.pool = pool;
    this.lastStatement = lastStatement;
  }

  /** A database within this process, in files of this directory. */
  static SqlDatabase inDirectory(Path directory) {
    return open(SqlDialect.H2, SqlDialect.urlOf(directory), Optional.empty(), Optional.empty());
  }

  /**
   * A database with this URL. Of several processes that open it at once, one makes the tables.
   *
   * @param user unless the URL names one
   * @param password unless the URL has it
   */
  static SqlDatabase open(
      SqlDialect dialect, String url, Optional<String> user, Optional<String> password) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    user.ifPresent(config::setUsername);
    password.ifPresent(config::setPassword);
    config.setPoolName("conversations");
    // What the statements are written for; a server may be set to another.
    config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    dialect.configure(config);
    HikariDataSource pool = new HikariDataSource(config);
    try {
      Flyway.configure().dataSource(pool).load().migrate();
    } catch (RuntimeException e) {
      pool.close();
      throw e;
    }
    return new SqlDatabase(pool, dialect.lastStatement());
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
      LOG.log(Level.WARNING, "The database could not be ended with " + lastStatement.get(), e);
    } finally {
      pool.close();
    }
  }
}

package dev.standin.server.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An open database with the tables of the migrations. */
final class Database implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Database.class);

  private final HikariDataSource pool;
  private final Optional<String> lastStatement;

  private Database(HikariDataSource pool, Optional<String> lastStatement) {
    this.pool = pool;
    this.lastStatement = lastStatement;
  }

  /**
   * Opens it. Of several processes that open it at once, one makes the tables.
   *
   * @param lastStatement what to end with, when no other statement can come any more
   */
  static Database open(HikariConfig config, Optional<String> lastStatement) {
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
    return new Database(pool, lastStatement);
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

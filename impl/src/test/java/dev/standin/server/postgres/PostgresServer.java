package dev.standin.server.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A PostgreSQL that can be stopped and started again: same port, same data, until it is closed. */
public final class PostgresServer implements AutoCloseable {

  /** Unpacks the binaries beside the data; the build says where. */
  private static final Path WORK =
      Path.of(System.getProperty("ot.epg.working-dir", System.getProperty("java.io.tmpdir")));

  private final AtomicInteger databases = new AtomicInteger();
  private final Path data;
  private EmbeddedPostgres running;

  private PostgresServer(Path data) throws IOException {
    this.data = data;
    this.running = start(0);
  }

  /** A running one with no data. */
  public static PostgresServer start() throws IOException {
    return new PostgresServer(
        Files.createTempDirectory(Files.createDirectories(WORK), "data").toAbsolutePath());
  }

  private EmbeddedPostgres start(int port) throws IOException {
    return EmbeddedPostgres.builder()
        .setPort(port)
        .setDataDirectory(data)
        .setCleanDataDirectory(false)
        .setPGStartupWait(Duration.ofMinutes(1))
        .start();
  }

  /** A new, empty database. */
  public String newDatabase() {
    String name = "standin_" + databases.incrementAndGet();
    execute("create database " + name);
    return "jdbc:postgresql://127.0.0.1:%d/%s?user=postgres".formatted(running.getPort(), name);
  }

  /** Executes a statement as the superuser. */
  public void execute(String sql) {
    try (Connection connection = running.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** Ends it as an administrator would, with connections open. */
  public void stop() throws IOException {
    running.close();
  }

  /** Starts it again. */
  public void startAgain() throws IOException {
    running = start(running.getPort());
  }

  /** Stops it and removes its data. */
  @Override
  public void close() throws IOException {
    running.close();
    try (Stream<Path> files = Files.walk(data)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.delete(file);
      }
    } catch (UncheckedIOException e) {
      throw new IOException("The data of PostgreSQL cannot be removed", e);
    }
  }
}

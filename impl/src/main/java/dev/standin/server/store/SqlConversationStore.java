package dev.standin.server.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/** The store in SQL: H2, in memory or in a directory. */
public final class SqlConversationStore implements ConversationStore {

  private static final String IS_KEY =
      " where api = :api and id = :id and owner is not distinct from :owner";

  private final HikariDataSource dataSource;
  private final Jdbi jdbi;

  private SqlConversationStore(String jdbcUrl) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(jdbcUrl);
    config.setPoolName("conversations");
    // An embedded database lives as long as a connection to it does.
    config.setMaxLifetime(0);
    dataSource = new HikariDataSource(config);
    try {
      Flyway.configure().dataSource(dataSource).load().migrate();
    } catch (RuntimeException e) {
      dataSource.close();
      throw e;
    }
    jdbi = Jdbi.create(dataSource);
  }

  /** A store that is gone when it is closed. */
  public static SqlConversationStore inMemory() {
    // A name of its own, so that two servers in one JVM share nothing.
    return new SqlConversationStore("jdbc:h2:mem:" + UUID.randomUUID());
  }

  /** A store in files of this directory, which is made if it is not there. */
  public static SqlConversationStore inDirectory(Path directory) {
    // Without a write delay a deletion is in the file before it is acknowledged.
    return new SqlConversationStore(
        "jdbc:h2:file:%s;DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0"
            .formatted(directory.toAbsolutePath().resolve("conversations")));
  }

  @Override
  public void add(Iterable<Conversation> conversations) {
    try {
      jdbi.<SQLException>useTransaction(
          handle -> {
            ConversationBatch batch = new ConversationBatch(handle.getConnection());
            for (Conversation conversation : conversations) {
              batch.add(conversation);
            }
            batch.flush();
          });
    } catch (SQLException e) {
      throw new IllegalStateException("Conversations cannot be added", e);
    }
  }

  @Override
  public boolean delete(ConversationKey key) {
    // The messages go with it, in the same statement: the foreign key cascades.
    return update("delete from conversation" + IS_KEY, key) == 1;
  }

  @Override
  public boolean softDelete(ConversationKey key) {
    return update(
            "update conversation set soft_deleted = true" + IS_KEY + " and not soft_deleted", key)
        == 1;
  }

  @Override
  public Optional<ConversationKey> anyActive(String api) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select id, owner from conversation where api = :api and not soft_deleted"
                        + " order by id limit 1")
                .bind("api", api)
                .map(
                    (row, context) ->
                        new ConversationKey(
                            api, row.getString("id"), Optional.ofNullable(row.getString("owner"))))
                .findOne());
  }

  @Override
  public int countMessages(String api, String id) {
    return jdbi.withHandle(
        handle -> {
          Query query =
              handle.createQuery(
                  "select count(*) from message where api = :api and conversation_id = :id");
          return query.bind("api", api).bind("id", id).mapTo(Integer.class).one();
        });
  }

  @Override
  public void close() {
    dataSource.close();
  }

  private int update(String sql, ConversationKey key) {
    return jdbi.withHandle(
        handle -> {
          Update update = handle.createUpdate(sql);
          return update
              .bind("api", key.api())
              .bind("id", key.id())
              .bind("owner", key.owner().orElse(null))
              .execute();
        });
  }
}

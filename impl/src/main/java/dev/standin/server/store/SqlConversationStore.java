package dev.standin.server.store;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The store in SQL: in a directory, or in a PostgreSQL database. */
public final class SqlConversationStore implements ConversationStore, MeterBinder {

  /** How long a statement over many conversations may take before its connection counts as dead. */
  private static final Duration LONG_STATEMENT = Duration.ofMinutes(10);

  private final SqlDatabase database;
  private final Jdbi jdbi;

  private SqlConversationStore(SqlDatabase database) {
    this.database = database;
    this.jdbi = Jdbi.create(database.dataSource());
  }

  /**
   * A store in files of this directory, which is made if it is not there. What was deleted is in no
   * file any more once the store is closed, also if a process that had it open before was killed.
   */
  public static SqlConversationStore inDirectory(Path directory) {
    return new SqlConversationStore(SqlDatabase.inDirectory(directory));
  }

  /**
   * A store in a PostgreSQL database. Several may be open on one at the same time. What was deleted
   * is out of the database's files once it has been vacuumed and its log is recycled.
   *
   * @param jdbcUrl {@code jdbc:postgresql://HOST:PORT/DATABASE}
   * @param user unless the URL names one
   * @param password unless the URL has it
   * @throws IllegalArgumentException if the URL is of another form
   */
  public static SqlConversationStore inPostgres(
      String jdbcUrl, Optional<String> user, Optional<String> password) {
    return new SqlConversationStore(SqlDatabase.inPostgres(jdbcUrl, user, password));
  }

  @Override
  public void add(Iterable<Conversation> conversations) {
    try {
      jdbi.<SQLException>useTransaction(
          handle -> {
            ConversationBatch batch = new ConversationBatch(patient(handle));
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
    return StorableText.is(key)
        && jdbi.inTransaction(handle -> ConversationSql.delete(handle, key));
  }

  @Override
  public boolean softDelete(ConversationKey key) {
    return StorableText.is(key)
        && jdbi.withHandle(handle -> ConversationSql.softDelete(handle, key));
  }

  @Override
  public boolean update(ConversationKey key, ConversationUpdate update) {
    return StorableText.is(key)
        && jdbi.inTransaction(handle -> ConversationSql.update(handle, key, update));
  }

  @Override
  public Optional<StoredConversation> find(String api, String id) {
    return StorableText.is(api, id)
        ? jdbi.withHandle(handle -> ConversationSql.find(handle, api, id))
        : Optional.empty();
  }

  @Override
  public List<String> messages(String api, String id) {
    return StorableText.is(api, id)
        ? jdbi.withHandle(handle -> ConversationSql.messages(handle, api, id))
        : List.of();
  }

  @Override
  public List<StoredConversation> list(ConversationQuery query) {
    return StorableText.is(query.api().orElse(""), query.owner().orElse(""))
        ? jdbi.withHandle(handle -> ConversationSql.list(handle, query))
        : List.of();
  }

  @Override
  public List<StoredConversation> list(ConversationListing listing) {
    return StorableText.is(listing.api(), listing.owner().orElse(""))
        ? jdbi.withHandle(handle -> ListingSql.list(handle, listing))
        : List.of();
  }

  @Override
  public int clear(Optional<String> api) {
    if (!StorableText.is(api.orElse(""))) {
      return 0;
    }
    try {
      return jdbi.<Integer, SQLException>inTransaction(
          handle -> {
            patient(handle);
            return ConversationSql.clear(handle, api);
          });
    } catch (SQLException e) {
      throw new IllegalStateException("Conversations cannot be forgotten", e);
    }
  }

  @Override
  public Map<ConversationState, Long> count(String api) {
    return jdbi.withHandle(
        handle -> ConversationSql.count(handle, StorableText.is(api) ? api : ""));
  }

  @Override
  public void check() {
    jdbi.useHandle(handle -> handle.execute("select 1"));
  }

  /** Adds the meters of its connection pool. */
  @Override
  public void bindTo(MeterRegistry registry) {
    database.bindTo(registry);
  }

  @Override
  public void close() {
    database.close();
  }

  /** The pool sets the time back. */
  private static Connection patient(Handle handle) throws SQLException {
    Connection connection = handle.getConnection();
    connection.setNetworkTimeout(Runnable::run, (int) LONG_STATEMENT.toMillis());
    return connection;
  }
}

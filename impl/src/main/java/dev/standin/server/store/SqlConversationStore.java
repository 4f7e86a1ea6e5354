package dev.standin.server.store;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The store in SQL: in a directory, or in a database that several servers may share. */
public final class SqlConversationStore implements ConversationStore, MeterBinder {

  /** How long a statement over many conversations may take before its connection counts as dead. */
  private static final Duration LONG_STATEMENT = Duration.ofMinutes(10);

  private static final String OF_ID = " where api = :api and id = :id";

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
  public static SqlConversationStore inDatabase(
      String jdbcUrl, Optional<String> user, Optional<String> password) {
    return new SqlConversationStore(
        SqlDatabase.open(SqlDialect.ofServer(jdbcUrl), jdbcUrl, user, password));
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
    return change(
        key,
        "state <> 'DELETED'",
        "state = 'DELETED', owner = null, metadata = '{}', deleted_at = current_timestamp",
        Map.of(),
        (handle, number) -> handle.execute("delete from message where conversation = ?", number));
  }

  @Override
  public boolean softDelete(ConversationKey key) {
    return change(
        key,
        "state = 'ACTIVE'",
        "state = 'SOFT_DELETED', deleted_at = current_timestamp",
        Map.of(),
        (handle, number) -> {});
  }

  @Override
  public boolean update(ConversationKey key, ConversationUpdate update) {
    Optional<String> metadata = update.metadata().map(Metadata::json);
    return change(
        key,
        "state = 'ACTIVE'",
        "last_activity_at = current_timestamp"
            + (metadata.isPresent() ? ", metadata = :metadata" : ""),
        metadata.map(json -> Map.of("metadata", json)).orElse(Map.of()),
        (handle, number) -> say(handle, number, update.messages()));
  }

  /**
   * Changes a conversation that is in this state. Of several calls at once one changes the row; the
   * others wait for it, and then find it changed.
   *
   * @param then changes what belongs to the conversation of this number, in the same transaction
   * @return whether there was one
   */
  private boolean change(
      ConversationKey key,
      String state,
      String change,
      Map<String, String> values,
      BiConsumer<Handle, Long> then) {
    return StorableText.is(key)
        && jdbi.inTransaction(
            handle -> {
              Optional<Long> number =
                  handle
                      .createUpdate(
                          "update conversation set "
                              + change
                              + OF_ID
                              + ConversationRows.ofOwner(key.owner())
                              + " and "
                              + state)
                      .bind("api", key.api())
                      .bind("id", key.id())
                      .bindMap(ConversationRows.bindings(key.owner()))
                      .bindMap(values)
                      .executeAndReturnGeneratedKeys("number")
                      .mapTo(Long.class)
                      .findOne();
              number.ifPresent(each -> then.accept(handle, each));
              return number.isPresent();
            });
  }

  private static void say(Handle handle, long number, List<String> texts) {
    for (String text : texts) {
      handle.execute(
          "insert into message (conversation, position, text)"
              + " select ?, coalesce(max(position), -1) + 1, ? from message"
              + " where conversation = ?",
          number,
          text,
          number);
    }
  }

  @Override
  public Optional<StoredConversation> find(String api, String id) {
    return StorableText.is(api, id)
        ? jdbi.withHandle(
            handle ->
                handle
                    .createQuery(ConversationRows.SELECT + OF_ID)
                    .bind("api", api)
                    .bind("id", id)
                    .map(ConversationRows::read)
                    .findOne())
        : Optional.empty();
  }

  @Override
  public List<String> messages(String api, String id) {
    return StorableText.is(api, id)
        ? jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        "select text from message join conversation on conversation = number"
                            + OF_ID
                            + " order by position")
                    .bind("api", api)
                    .bind("id", id)
                    .mapTo(String.class)
                    .list())
        : List.of();
  }

  @Override
  public List<StoredConversation> list(ConversationQuery query) {
    return StorableText.is(query.api().orElse(""), query.owner().orElse(""))
        ? jdbi.withHandle(handle -> ConversationRows.list(handle, query))
        : List.of();
  }

  @Override
  public List<StoredConversation> list(ConversationListing listing) {
    return StorableText.is(listing.api(), listing.owner().orElse(""))
        ? jdbi.withHandle(handle -> ConversationRows.list(handle, listing))
        : List.of();
  }

  /** Their messages go with them, in the same statement: the foreign key cascades. */
  @Override
  public int clear(Optional<String> api) {
    if (!StorableText.is(api.orElse(""))) {
      return 0;
    }
    String all = "delete from conversation";
    try {
      return jdbi.<Integer, SQLException>inTransaction(
          handle -> {
            patient(handle);
            return api.isPresent()
                ? handle.execute(all + " where api = ?", api.get())
                : handle.execute(all);
          });
    } catch (SQLException e) {
      throw new IllegalStateException("Conversations cannot be forgotten", e);
    }
  }

  @Override
  public Map<ConversationState, Long> count(String api) {
    Map<ConversationState, Long> counts = new EnumMap<>(ConversationState.class);
    for (ConversationState state : ConversationState.values()) {
      counts.put(state, 0L);
    }
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(
                    "select state, count(*) from conversation where api = :api group by state")
                .bind("api", StorableText.is(api) ? api : "")
                .map((row, context) -> Map.entry(ConversationRows.state(row), row.getLong(2)))
                .forEach(each -> counts.put(each.getKey(), each.getValue())));
    return Collections.unmodifiableMap(counts);
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

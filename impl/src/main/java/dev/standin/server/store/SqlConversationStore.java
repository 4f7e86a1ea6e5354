package dev.standin.server.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
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
    return StorableText.is(key) && jdbi.inTransaction(handle -> delete(handle, key));
  }

  private static boolean delete(Handle handle, ConversationKey key) {
    // Of several at once one changes the row; the others wait for it and then find it deleted.
    Update mark =
        handle.createUpdate(
            "update conversation set state = 'DELETED', owner = null, deleted_at = current_timestamp"
                + IS_KEY
                + " and state <> 'DELETED'");
    Optional<Long> number =
        bind(mark, key).executeAndReturnGeneratedKeys("number").mapTo(Long.class).findOne();
    number.ifPresent(each -> handle.execute("delete from message where conversation = ?", each));
    return number.isPresent();
  }

  @Override
  public boolean softDelete(ConversationKey key) {
    return StorableText.is(key) && jdbi.withHandle(handle -> softDelete(handle, key));
  }

  private static boolean softDelete(Handle handle, ConversationKey key) {
    Update mark =
        handle.createUpdate(
            "update conversation set state = 'SOFT_DELETED', deleted_at = current_timestamp"
                + IS_KEY
                + " and state = 'ACTIVE'");
    return bind(mark, key).execute() == 1;
  }

  private static Update bind(Update update, ConversationKey key) {
    return update
        .bind("api", key.api())
        .bind("id", key.id())
        .bind("owner", key.owner().orElse(null));
  }

  @Override
  public Optional<StoredConversation> find(String api, String id) {
    return StorableText.is(api, id)
        ? jdbi.withHandle(handle -> ConversationRows.find(handle, api, id))
        : Optional.empty();
  }

  @Override
  public List<String> messages(String api, String id) {
    return StorableText.is(api, id)
        ? jdbi.withHandle(handle -> messages(handle, api, id))
        : List.of();
  }

  private static List<String> messages(Handle handle, String api, String id) {
    Query query =
        handle.createQuery(
            "select text from message join conversation on conversation = number"
                + " where api = :api and id = :id order by position");
    return query.bind("api", api).bind("id", id).mapTo(String.class).list();
  }

  @Override
  public List<StoredConversation> list(ConversationQuery query) {
    return StorableText.is(query.api().orElse(""), query.owner().orElse(""))
        ? jdbi.withHandle(handle -> ConversationRows.list(handle, query))
        : List.of();
  }

  @Override
  public int clear(Optional<String> api) {
    if (!StorableText.is(api.orElse(""))) {
      return 0;
    }
    // Their messages go with them, in the same statement: the foreign key cascades.
    String all = "delete from conversation";
    return jdbi.withHandle(
        handle ->
            api.isPresent()
                ? handle.execute(all + " where api = ?", api.get())
                : handle.execute(all));
  }

  @Override
  public Optional<ConversationKey> anyActive(String api) {
    ConversationQuery first =
        new ConversationQuery(
            Optional.of(api), Optional.empty(), Optional.of(ConversationState.ACTIVE), 0, 1);
    return list(first).stream().map(StoredConversation::key).findFirst();
  }

  @Override
  public Map<ConversationState, Long> count(String api) {
    Map<ConversationState, Long> counts = new EnumMap<>(ConversationState.class);
    for (ConversationState state : ConversationState.values()) {
      counts.put(state, 0L);
    }
    if (!StorableText.is(api)) {
      return counts;
    }
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(
                    "select state, count(*) from conversation where api = :api group by state")
                .bind("api", api)
                .map(
                    (row, context) ->
                        Map.entry(ConversationState.valueOf(row.getString(1)), row.getLong(2)))
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue())));
    return Collections.unmodifiableMap(counts);
  }

  @Override
  public void check() {
    jdbi.useHandle(handle -> handle.execute("select 1"));
  }

  @Override
  public void close() {
    dataSource.close();
  }
}

package dev.standin.server.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The statements that find conversations and take them away; the same on every database. */
final class ConversationSql {

  static final String SELECT =
      "select number, api, id, owner, state, created_at, last_activity_at, deleted_at, metadata,"
          + " (select count(*) from message where conversation = number) as messages"
          + " from conversation";

  private static final String IS_KEY =
      " where api = :api and id = :id and owner is not distinct from :owner";

  private ConversationSql() {}

  /** Takes two statements, so it has to be called in a transaction. */
  static boolean delete(Handle handle, ConversationKey key) {
    // Of several at once one changes the row; the others wait for it and then find it deleted.
    Optional<Long> number =
        bind(
                handle.createUpdate(
                    "update conversation"
                        + " set state = 'DELETED', owner = null, metadata = '{}',"
                        + " deleted_at = current_timestamp"
                        + IS_KEY
                        + " and state <> 'DELETED'"),
                key)
            .executeAndReturnGeneratedKeys("number")
            .mapTo(Long.class)
            .findOne();
    number.ifPresent(each -> handle.execute("delete from message where conversation = ?", each));
    return number.isPresent();
  }

  static boolean softDelete(Handle handle, ConversationKey key) {
    return bind(
                handle.createUpdate(
                    "update conversation"
                        + " set state = 'SOFT_DELETED', deleted_at = current_timestamp"
                        + IS_KEY
                        + " and state = 'ACTIVE'"),
                key)
            .execute()
        == 1;
  }

  /** Takes some statements, so it has to be called in a transaction. */
  static boolean update(Handle handle, ConversationKey key, ConversationUpdate update) {
    // Whoever else says something in it waits for this row: places are not given twice.
    Optional<Long> number =
        bind(
                handle.createUpdate(
                    "update conversation set last_activity_at = current_timestamp,"
                        + " metadata = coalesce(:metadata, metadata)"
                        + IS_KEY
                        + " and state = 'ACTIVE'"),
                key)
            .bind("metadata", update.metadata().map(Metadata::json).orElse(null))
            .executeAndReturnGeneratedKeys("number")
            .mapTo(Long.class)
            .findOne();
    number.ifPresent(
        each -> {
          for (String text : update.messages()) {
            handle.execute(
                "insert into message (conversation, position, text)"
                    + " select ?, coalesce(max(position), -1) + 1, ? from message"
                    + " where conversation = ?",
                each,
                text,
                each);
          }
        });
    return number.isPresent();
  }

  /** Their messages go with them, in the same statement: the foreign key cascades. */
  static int clear(Handle handle, Optional<String> api) {
    String all = "delete from conversation";
    return api.isPresent()
        ? handle.execute(all + " where api = ?", api.get())
        : handle.execute(all);
  }

  static Optional<StoredConversation> find(Handle handle, String api, String id) {
    Query query = handle.createQuery(SELECT + " where api = :api and id = :id");
    return query.bind("api", api).bind("id", id).map(ConversationSql::read).findOne();
  }

  static List<StoredConversation> list(Handle handle, ConversationQuery asked) {
    StringBuilder sql = new StringBuilder(SELECT).append(" where number > :after");
    // Each condition only where it is asked for: a database plans "or" over all of them badly.
    asked.api().ifPresent(api -> sql.append(" and api = :api"));
    asked.owner().ifPresent(owner -> sql.append(" and owner = :owner"));
    asked.state().ifPresent(state -> sql.append(" and state = :state"));
    Query query = handle.createQuery(sql.append(" order by number limit :limit").toString());
    asked.api().ifPresent(api -> query.bind("api", api));
    asked.owner().ifPresent(owner -> query.bind("owner", owner));
    asked.state().ifPresent(state -> query.bind("state", state.name()));
    return query
        .bind("after", asked.after())
        .bind("limit", asked.limit())
        .map(ConversationSql::read)
        .list();
  }

  static List<String> messages(Handle handle, String api, String id) {
    Query query =
        handle.createQuery(
            "select text from message join conversation on conversation = number"
                + " where api = :api and id = :id order by position");
    return query.bind("api", api).bind("id", id).mapTo(String.class).list();
  }

  /** Every state is in the map. */
  static Map<ConversationState, Long> count(Handle handle, String api) {
    Map<ConversationState, Long> counts = new EnumMap<>(ConversationState.class);
    for (ConversationState state : ConversationState.values()) {
      counts.put(state, 0L);
    }
    handle
        .createQuery("select state, count(*) from conversation where api = :api group by state")
        .bind("api", api)
        .map((row, context) -> Map.entry(state(row), row.getLong(2)))
        .forEach(each -> counts.put(each.getKey(), each.getValue()));
    return Collections.unmodifiableMap(counts);
  }

  private static <T extends SqlStatement<T>> T bind(T statement, ConversationKey key) {
    return statement
        .bind("api", key.api())
        .bind("id", key.id())
        .bind("owner", key.owner().orElse(null));
  }

  private static ConversationState state(ResultSet row) throws SQLException {
    return ConversationState.valueOf(row.getString("state"));
  }

  static StoredConversation read(ResultSet row, StatementContext context) throws SQLException {
    return new StoredConversation(
        row.getLong("number"),
        new ConversationKey(
            row.getString("api"), row.getString("id"), Optional.ofNullable(row.getString("owner"))),
        state(row),
        instant(row, "created_at").orElseThrow(),
        instant(row, "last_activity_at").orElseThrow(),
        instant(row, "deleted_at"),
        row.getInt("messages"),
        Metadata.read(row.getString("metadata")));
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    @Nullable OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return Optional.ofNullable(time).map(OffsetDateTime::toInstant);
  }
}

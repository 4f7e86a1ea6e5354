package dev.standin.server.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Conversations as a database has them, and the statements that list them. */
final class ConversationRows {

  static final String SELECT =
      "select number, api, id, owner, state, created_at, last_activity_at, deleted_at, metadata,"
          + " (select count(*) from message where conversation = number) as messages"
          + " from conversation";

  private ConversationRows() {}

  static List<StoredConversation> list(Handle handle, ConversationQuery asked) {
    StringBuilder sql = new StringBuilder(SELECT).append(" where number > :after");
    // Each condition only where it is asked for: a database plans "or" over all of them badly.
    asked.api().ifPresent(api -> sql.append(" and api = :api"));
    asked.owner().ifPresent(owner -> sql.append(" and owner = :owner"));
    asked.state().ifPresent(state -> sql.append(" and state = :state"));
    // Also by the API where it is one, though that is all the same: H2 takes its index only then.
    sql.append(asked.api().isPresent() ? " order by api, number" : " order by number");
    Query query = handle.createQuery(sql.append(" limit :limit").toString());
    asked.api().ifPresent(api -> query.bind("api", api));
    asked.owner().ifPresent(owner -> query.bind("owner", owner));
    asked.state().ifPresent(state -> query.bind("state", state.name()));
    return query
        .bind("after", asked.after())
        .bind("limit", asked.limit())
        .map(ConversationRows::read)
        .list();
  }

  static List<StoredConversation> list(Handle handle, ConversationListing asked) {
    String column = asked.order().isByActivity() ? "last_activity_at" : "created_at";
    String beyond = asked.order().isDescending() ? "<" : ">";
    String direction = asked.order().isDescending() ? " desc" : "";
    // What filters ask for the database does not know.
    boolean isPage = asked.filter().isEmpty();
    String sql =
        SELECT
            + " where api = :api and state = 'ACTIVE'"
            + ofOwner(asked.owner())
            + (asked.after().isEmpty()
                ? ""
                : " and (%1$s %2$s :time or %1$s = :time and number %2$s :number)"
                    .formatted(column, beyond))
            + " order by %1$s%2$s, number%2$s".formatted(column, direction)
            + (isPage ? " limit :limit offset :offset" : "");
    Query query = handle.createQuery(sql);
    query.bind("api", asked.api()).bindMap(bindings(asked.owner()));
    if (isPage) {
      query.bind("limit", asked.limit()).bind("offset", asked.offset());
    }
    asked
        .after()
        .ifPresent(
            place ->
                query
                    .bind("time", asked.order().time(place).atOffset(ZoneOffset.UTC))
                    .bind("number", place.number()));
    try (Stream<StoredConversation> found = query.map(ConversationRows::read).stream()) {
      return isPage ? found.toList() : asked.pageOf(found);
    }
  }

  /** A condition, whose value is among the {@link #bindings}. */
  static String ofOwner(Optional<String> owner) {
    return owner.isPresent() ? " and owner = :owner" : " and owner is null";
  }

  static Map<String, String> bindings(Optional<String> owner) {
    return owner.map(name -> Map.of("owner", name)).orElse(Map.of());
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

  static ConversationState state(ResultSet row) throws SQLException {
    return ConversationState.valueOf(row.getString("state"));
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    @Nullable OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return Optional.ofNullable(time).map(OffsetDateTime::toInstant);
  }
}

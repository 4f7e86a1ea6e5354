package dev.standin.server.store;

import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The statement that lists one caller's conversations; the same on every database. */
final class ListingSql {

  private ListingSql() {}

  static List<StoredConversation> list(Handle handle, ConversationListing asked) {
    String column = asked.order().column();
    StringBuilder sql =
        new StringBuilder(ConversationSql.SELECT)
            .append(" where api = :api and owner is not distinct from :owner")
            .append(" and state = 'ACTIVE'");
    String beyond = asked.order().isDescending() ? "<" : ">";
    asked
        .after()
        .ifPresent(
            place ->
                sql.append(
                    " and (%1$s %2$s :time or %1$s = :time and number %2$s :number)"
                        .formatted(column, beyond)));
    String direction = asked.order().isDescending() ? " desc" : "";
    sql.append(" order by ").append(column).append(direction);
    sql.append(", number").append(direction);
    // What filters ask for the database does not know.
    boolean isPage = asked.filter().isEmpty();
    if (isPage) {
      sql.append(" limit :limit offset :offset");
    }
    Query query = handle.createQuery(sql.toString());
    query.bind("api", asked.api()).bind("owner", asked.owner().orElse(null));
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
    try (Stream<StoredConversation> found = query.map(ConversationSql::read).stream()) {
      return isPage ? found.toList() : asked.pageOf(found);
    }
  }
}

package dev.standin.server.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Why some conversations could not be written. Looked at only then: an id that was deleted is
 * rarely made again, and asking for each would slow all others down.
 */
final class TakenIds {

  private static final String OF_ID = " from conversation where api = ? and id = ?";

  private final Connection connection;
  private final SQLException cause;

  TakenIds(Connection connection, SQLException cause) {
    this.connection = connection;
    this.cause = cause;
  }

  /**
   * Forgets those that are deleted.
   *
   * @throws ConversationConflictException at the first that is not, or that is there twice
   */
  void free(List<Conversation> conversations) throws SQLException {
    Set<ConversationKey> before = new HashSet<>();
    try (PreparedStatement forget =
            connection.prepareStatement("delete" + OF_ID + " and state = 'DELETED'");
        PreparedStatement find = connection.prepareStatement("select 1" + OF_ID)) {
      for (Conversation conversation : conversations) {
        ConversationKey key = conversation.key();
        bind(forget, key);
        forget.executeUpdate();
        if (!before.add(ConversationKey.unowned(key.api(), key.id())) || isThere(find, key)) {
          throw new ConversationConflictException(key, cause);
        }
      }
    }
  }

  private static boolean isThere(PreparedStatement find, ConversationKey key) throws SQLException {
    bind(find, key);
    try (ResultSet row = find.executeQuery()) {
      return row.next();
    }
  }

  private static void bind(PreparedStatement statement, ConversationKey key) throws SQLException {
    statement.setString(1, key.api());
    statement.setString(2, key.id());
  }
}

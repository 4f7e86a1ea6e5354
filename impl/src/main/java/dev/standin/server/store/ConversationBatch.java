package dev.standin.server.store;

import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Writes conversations some thousands at a time, so that memory does not grow with their number.
 * Plain JDBC: with a named binding for each value, loading takes twice as long.
 */
final class ConversationBatch {

  private static final int SIZE = 5_000;

  private static final String OF_ID = " from conversation where api = ? and id = ?";

  private final Connection connection;
  private final List<Conversation> waiting = new ArrayList<>(SIZE);

  ConversationBatch(Connection connection) {
    this.connection = connection;
  }

  void add(Conversation conversation) throws SQLException {
    waiting.add(conversation);
    if (waiting.size() == SIZE) {
      flush();
    }
  }

  void flush() throws SQLException {
    writeMessages(writeConversations());
    waiting.clear();
  }

  /** Their numbers. */
  private List<Long> writeConversations() throws SQLException {
    // After an error PostgreSQL goes on only from a savepoint.
    Savepoint before = connection.setSavepoint();
    try {
      List<Long> numbers = insertConversations();
      connection.releaseSavepoint(before);
      return numbers;
    } catch (BatchUpdateException e) {
      // Integrity constraint violation (ISO/IEC 9075-2): of these columns only a key can be one.
      if (!String.valueOf(e.getSQLState()).startsWith("23")) {
        throw e;
      }
      connection.rollback(before);
      forgetDeleted();
    }
    return insertConversations();
  }

  private List<Long> insertConversations() throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into conversation (api, id, owner, metadata, created_at, last_activity_at)"
                + " values (?, ?, ?, ?, coalesce(?, current_timestamp),"
                + " coalesce(?, current_timestamp))",
            new String[] {"number"})) {
      for (Conversation conversation : waiting) {
        ConversationKey key = conversation.key();
        insert.setString(1, key.api());
        insert.setString(2, key.id());
        insert.setString(3, key.owner().orElse(null));
        insert.setString(4, Metadata.json(conversation.metadata()));
        setTime(insert, 5, conversation.times().map(ConversationTimes::createdAt));
        setTime(insert, 6, conversation.times().map(ConversationTimes::lastActivityAt));
        insert.addBatch();
      }
      insert.executeBatch();
      List<Long> numbers = new ArrayList<>(waiting.size());
      try (ResultSet keys = insert.getGeneratedKeys()) {
        while (keys.next()) {
          numbers.add(keys.getLong(1));
        }
      }
      return numbers;
    }
  }

  private static void setTime(PreparedStatement insert, int index, Optional<Instant> time)
      throws SQLException {
    insert.setObject(
        index,
        time.map(each -> each.atOffset(ZoneOffset.UTC)).orElse(null),
        Types.TIMESTAMP_WITH_TIMEZONE);
  }

  private void writeMessages(List<Long> numbers) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into message (conversation, position, text) values (?, ?, ?)")) {
      for (int i = 0; i < waiting.size(); i++) {
        int position = 0;
        for (String text : waiting.get(i).messages()) {
          insert.setLong(1, numbers.get(i));
          insert.setInt(2, position++);
          insert.setString(3, text);
          insert.addBatch();
        }
      }
      insert.executeBatch();
    }
  }

  /**
   * Makes room for the waiting ones. Only where they could not be written: an id that was deleted
   * is rarely made again, and asking for each would slow all others down.
   *
   * @throws ConversationConflictException at the first that is there, or is waiting twice
   */
  private void forgetDeleted() throws SQLException {
    Set<ConversationKey> before = new HashSet<>();
    try (PreparedStatement forget =
            connection.prepareStatement("delete" + OF_ID + " and state = 'DELETED'");
        PreparedStatement find = connection.prepareStatement("select 1" + OF_ID)) {
      for (Conversation conversation : waiting) {
        ConversationKey key = conversation.key();
        bind(forget, key);
        forget.executeUpdate();
        if (!before.add(ConversationKey.unowned(key.api(), key.id())) || isThere(find, key)) {
          throw new ConversationConflictException(key);
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

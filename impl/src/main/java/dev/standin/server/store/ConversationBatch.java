package dev.standin.server.store;

import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes conversations some thousands at a time, so that memory does not grow with their number.
 * Plain JDBC: with a named binding for each value, loading takes twice as long.
 */
final class ConversationBatch {

  private static final int SIZE = 5_000;

  /** "Unique violation", of both databases. */
  private static final String TAKEN = "23505";

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
      if (!TAKEN.equals(e.getSQLState())) {
        throw e;
      }
      connection.rollback(before);
      new TakenIds(connection, e).free(waiting);
    }
    return insertConversations();
  }

  private List<Long> insertConversations() throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into conversation (api, id, owner) values (?, ?, ?)",
            new String[] {"number"})) {
      for (Conversation conversation : waiting) {
        ConversationKey key = conversation.key();
        insert.setString(1, key.api());
        insert.setString(2, key.id());
        insert.setString(3, key.owner().orElse(null));
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
}

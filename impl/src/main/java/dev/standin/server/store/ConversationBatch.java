package dev.standin.server.store;

import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes conversations some thousands at a time, so that memory does not grow with their number.
 * Plain JDBC: with a named binding for each value, loading takes twice as long.
 */
final class ConversationBatch {

  private static final int SIZE = 5_000;

  /** "Integrity constraint violation" in the SQL standard. */
  private static final String CONFLICT_CLASS = "23";

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
    writeConversations();
    writeMessages();
    waiting.clear();
  }

  private void writeConversations() throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("insert into conversation (api, id, owner) values (?, ?, ?)")) {
      for (Conversation conversation : waiting) {
        ConversationKey key = conversation.key();
        insert.setString(1, key.api());
        insert.setString(2, key.id());
        insert.setString(3, key.owner().orElse(null));
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (BatchUpdateException e) {
      if (String.valueOf(e.getSQLState()).startsWith(CONFLICT_CLASS)) {
        throw new ConversationConflictException(firstRefused(e), e);
      }
      throw e;
    }
  }

  private void writeMessages() throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into message (api, conversation_id, position, text) values (?, ?, ?, ?)")) {
      for (Conversation conversation : waiting) {
        int position = 0;
        for (String text : conversation.messages()) {
          insert.setString(1, conversation.key().api());
          insert.setString(2, conversation.key().id());
          insert.setInt(3, position++);
          insert.setString(4, text);
          insert.addBatch();
        }
      }
      insert.executeBatch();
    }
  }

  /** A database goes on after a refused row, or stops there; either way the counts tell which. */
  private ConversationKey firstRefused(BatchUpdateException e) {
    int[] counts = e.getUpdateCounts();
    int index = 0;
    while (index < counts.length && counts[index] != Statement.EXECUTE_FAILED) {
      index++;
    }
    return waiting.get(Math.min(index, waiting.size() - 1)).key();
  }
}

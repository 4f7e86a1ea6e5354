package dev.standin.server.store;

import java.sql.BatchUpdateException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/**
 * Writes conversations some thousands at a time, so that memory does not grow with their number.
 */
final class ConversationBatch {

  private static final int SIZE = 5_000;

  private final Handle handle;
  private final List<Conversation> waiting = new ArrayList<>(SIZE);

  ConversationBatch(Handle handle) {
    this.handle = handle;
  }

  void add(Conversation conversation) {
    waiting.add(conversation);
    if (waiting.size() == SIZE) {
      flush();
    }
  }

  void flush() {
    if (waiting.isEmpty()) {
      return;
    }
    writeConversations();
    writeMessages();
    waiting.clear();
  }

  private void writeConversations() {
    try (PreparedBatch batch =
        handle.prepareBatch(
            "insert into conversation (api, id, owner) values (:api, :id, :owner)")) {
      for (Conversation conversation : waiting) {
        ConversationKey key = conversation.key();
        batch
            .bind("api", key.api())
            .bind("id", key.id())
            .bind("owner", key.owner().orElse(null))
            .add();
      }
      batch.execute();
    } catch (UnableToExecuteStatementException e) {
      throw isConflict(e) ? new ConversationConflictException(firstRefused(e), e) : e;
    }
  }

  private void writeMessages() {
    if (waiting.stream().allMatch(conversation -> conversation.messages().isEmpty())) {
      return;
    }
    try (PreparedBatch batch =
        handle.prepareBatch(
            "insert into message (api, conversation_id, position, text)"
                + " values (:api, :id, :position, :text)")) {
      for (Conversation conversation : waiting) {
        int position = 0;
        for (String text : conversation.messages()) {
          batch
              .bind("api", conversation.key().api())
              .bind("id", conversation.key().id())
              .bind("position", position++)
              .bind("text", text)
              .add();
        }
      }
      batch.execute();
    }
  }

  private static boolean isConflict(UnableToExecuteStatementException e) {
    return e.getCause() instanceof BatchUpdateException batch
        // Class 23 is "integrity constraint violation" in the SQL standard.
        && (batch.getNextException() instanceof SQLIntegrityConstraintViolationException
            || String.valueOf(batch.getSQLState()).startsWith("23"));
  }

  /** A database goes on after a refused row, or stops there; either way the counts tell which. */
  private ConversationKey firstRefused(UnableToExecuteStatementException e) {
    int[] counts =
        e.getCause() instanceof BatchUpdateException batch ? batch.getUpdateCounts() : new int[0];
    int index = 0;
    while (index < counts.length && counts[index] != Statement.EXECUTE_FAILED) {
      index++;
    }
    return waiting.get(Math.min(index, waiting.size() - 1)).key();
  }
}

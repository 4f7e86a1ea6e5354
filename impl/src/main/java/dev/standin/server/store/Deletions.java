package dev.standin.server.store;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** Takes conversations away. */
final class Deletions {

  private static final String IS_KEY =
      " where api = :api and id = :id and owner is not distinct from :owner";

  private Deletions() {}

  /** Takes two statements, so it has to be called in a transaction. */
  static boolean delete(Handle handle, ConversationKey key) {
    // Of several at once one changes the row; the others wait for it and then find it deleted.
    Update mark =
        handle.createUpdate(
            "update conversation"
                + " set state = 'DELETED', owner = null, deleted_at = current_timestamp"
                + IS_KEY
                + " and state <> 'DELETED'");
    Optional<Long> number =
        bind(mark, key).executeAndReturnGeneratedKeys("number").mapTo(Long.class).findOne();
    number.ifPresent(each -> handle.execute("delete from message where conversation = ?", each));
    return number.isPresent();
  }

  static boolean softDelete(Handle handle, ConversationKey key) {
    Update mark =
        handle.createUpdate(
            "update conversation set state = 'SOFT_DELETED', deleted_at = current_timestamp"
                + IS_KEY
                + " and state = 'ACTIVE'");
    return bind(mark, key).execute() == 1;
  }

  /** Their messages go with them, in the same statement: the foreign key cascades. */
  static int clear(Handle handle, Optional<String> api) {
    String all = "delete from conversation";
    return api.isPresent()
        ? handle.execute(all + " where api = ?", api.get())
        : handle.execute(all);
  }

  private static Update bind(Update update, ConversationKey key) {
    return update
        .bind("api", key.api())
        .bind("id", key.id())
        .bind("owner", key.owner().orElse(null));
  }
}

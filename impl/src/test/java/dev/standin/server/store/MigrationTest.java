package dev.standin.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.server.postgres.PostgresDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Data directories of the first version. */
class MigrationTest {

  @RegisterExtension static final PostgresDatabase POSTGRES = new PostgresDatabase();

  /** Longer than an id may be now. */
  private static final String LONG = "x".repeat(2048);

  @Test
  void carriesOverADirectoryOfTheFirstVersion(@TempDir Path directory) throws SQLException {
    fillFirstVersion("jdbc:h2:file:" + directory.resolve("conversations"));

    assertCarriedOver(StoreKind.IN_DIRECTORY, directory);
  }

  @Test
  void carriesOverADatabaseOfTheFirstVersion(@TempDir Path directory) throws SQLException {
    fillFirstVersion(POSTGRES.url());

    assertCarriedOver(StoreKind.IN_POSTGRES, directory);
  }

  private static void fillFirstVersion(String url) throws SQLException {
    Flyway.configure().dataSource(url, null, null).target("1").load().migrate();
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute(
          "insert into conversation (api, id, owner, soft_deleted) values"
              + " ('dify', 'd1', 'alice', false), ('azure', 'd1', null, false),"
              + " ('tavus', 't1', null, true)");
      statement.execute(
          "insert into message (api, conversation_id, position, text) values"
              + " ('tavus', 't1', 0, 'of t1'), ('dify', 'd1', 1, 'b'), ('dify', 'd1', 0, 'a')");
      try (PreparedStatement insert =
          connection.prepareStatement("insert into conversation (api, id) values ('tavus', ?)")) {
        insert.setString(1, LONG);
        insert.execute();
      }
    }
  }

  private static void assertCarriedOver(StoreKind kind, Path directory) {
    try (ConversationStore store = kind.open(directory, POSTGRES)) {
      assertThat(store.list(ConversationQuery.all(10)))
          .extracting(each -> each.key().api() + " " + each.state() + " " + each.messageCount())
          .containsExactlyInAnyOrder(
              "azure ACTIVE 0", "dify ACTIVE 2", "tavus SOFT_DELETED 1", "tavus ACTIVE 0");
      assertThat(store.messages("dify", "d1")).isEqualTo(List.of("a", "b"));
      assertThat(store.messages("tavus", "t1")).isEqualTo(List.of("of t1"));
      assertThat(store.find("tavus", "t1").orElseThrow().deletedAt()).isPresent();
      assertThat(store.delete(ConversationKey.owned("dify", "d1", "bob"))).isFalse();
      assertThat(store.delete(ConversationKey.owned("dify", "d1", "alice"))).isTrue();
      assertThat(store.delete(ConversationKey.unowned("azure", "d1"))).isTrue();
      assertThat(store.delete(ConversationKey.unowned("tavus", LONG))).isTrue();
    }
    try (ConversationStore store = kind.open(directory, POSTGRES)) {
      assertThat(store.anyActive("dify")).isEmpty();
      assertThat(store.messages("tavus", "t1")).isEqualTo(List.of("of t1"));
    }
  }
}

package dev.standin.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the files of a data directory still have of what was deleted. */
class ErasureTest {

  private static final List<Charset> ENCODINGS =
      List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE);

  private static final String KEPT = "the-marker-of-what-is-kept";
  private static final String HIDDEN = "the-marker-of-what-is-hidden";
  private static final String ERASED = "the-marker-of-what-is-erased";
  private static final String OWNER = "the-marker-of-the-owner";

  @TempDir private Path directory;
  private Path data;
  private Path killed;

  @BeforeEach
  void deleteSome() throws IOException {
    data = directory.resolve("data");
    killed = Files.createDirectory(directory.resolve("killed"));
    try (ConversationStore store = SqlConversationStore.inDirectory(data)) {
      store.add(IntStream.range(0, 300).mapToObj(ErasureTest::conversation).toList());
      // So that what is deleted is not only in memory, and some of it in long messages.
      store.add(List.of(marked("long", ERASED.repeat(10_000))));
      for (int i = 0; i < 300; i += 3) {
        store.delete(ConversationKey.owned("dify", "c" + i, OWNER));
        store.softDelete(ConversationKey.owned("dify", "c" + (i + 1), "alice"));
      }
      store.delete(ConversationKey.owned("dify", "long", OWNER));
      copyAsAKillWouldLeaveThem();
    }
  }

  @Test
  void nothingIsLeftOnceTheStoreIsClosed() throws IOException {
    assertErased(data);
  }

  @Test
  void nothingIsLeftOnceAStoreWhoseProcessWasKilledIsOpenedAndClosed() throws IOException {
    assertThat(isIn(killed, ERASED)).as("the test finds what is there").isTrue();

    SqlConversationStore.inDirectory(killed).close();

    assertErased(killed);
  }

  private void copyAsAKillWouldLeaveThem() throws IOException {
    for (Path file : files(data)) {
      Files.copy(file, killed.resolve(file.getFileName()));
    }
  }

  private static void assertErased(Path directory) throws IOException {
    assertThat(isIn(directory, ERASED)).isFalse();
    assertThat(isIn(directory, OWNER)).isFalse();
    assertThat(isIn(directory, KEPT)).isTrue();
    assertThat(isIn(directory, HIDDEN)).isTrue();
    try (ConversationStore store = SqlConversationStore.inDirectory(directory)) {
      assertThat(store.find("dify", "c0").orElseThrow().state())
          .isEqualTo(ConversationState.DELETED);
      assertThat(store.messages("dify", "c1")).containsExactly("1", HIDDEN + 1);
      assertThat(store.messages("dify", "c2")).containsExactly("2", KEPT + 2);
    }
  }

  private static boolean isIn(Path directory, String marker) throws IOException {
    for (Path file : files(directory)) {
      // Each byte as one character, so that bytes can be looked for as text.
      String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
      for (Charset encoding : ENCODINGS) {
        if (bytes.contains(new String(marker.getBytes(encoding), StandardCharsets.ISO_8859_1))) {
          return true;
        }
      }
    }
    return false;
  }

  private static List<Path> files(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private static Conversation conversation(int i) {
    return switch (i % 3) {
      case 0 -> marked("c" + i, i + ERASED);
      case 1 -> text("c" + i, "alice", List.of("" + i, HIDDEN + i));
      default -> text("c" + i, "alice", List.of("" + i, KEPT + i));
    };
  }

  private static Conversation marked(String id, String message) {
    return text(id, OWNER, List.of("a", message));
  }

  private static Conversation text(String id, String owner, List<String> messages) {
    return new Conversation(ConversationKey.owned("dify", id, owner), messages);
  }
}

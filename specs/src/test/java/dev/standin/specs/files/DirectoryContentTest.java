package dev.standin.specs.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryContentTest {

  private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

  @TempDir private Path directory;

  @Test
  void makesWhatIsMissing() throws IOException {
    Path missing = directory.resolve("not/yet");
    content("a/one", "1").put(Path.of("two"), "2".getBytes(UTF_8)).writeTo(missing);
    assertThat(missing.resolve("a/one")).hasContent("1");
    assertThat(missing.resolve("two")).hasContent("2");
  }

  @Test
  void leavesAloneWhatIsRight() throws IOException {
    content("a/one", "1").writeTo(directory);
    Path file = directory.resolve("a/one");
    Files.setLastModifiedTime(file, LONG_AGO);
    content("a/one", "1").writeTo(directory);
    assertThat(Files.getLastModifiedTime(file)).isEqualTo(LONG_AGO);
  }

  @Test
  void writesWhatDiffersThoughItsSizeAndTimeDoNot() throws IOException {
    Path file = Files.writeString(directory.resolve("one"), "2");
    content("one", "1").writeTo(directory);
    assertThat(file).hasContent("1");
  }

  @Test
  void removesWhatElseIsThere() throws IOException {
    Files.createDirectories(directory.resolve("a/empty"));
    Files.writeString(directory.resolve("a/other"), "x");
    Files.createDirectories(directory.resolve("one"));
    content("a/one", "1").put(Path.of("one"), "1".getBytes(UTF_8)).writeTo(directory);
    try (var entries = Files.walk(directory)) {
      assertThat(entries.map(directory::relativize).map(Path::toString))
          .containsExactlyInAnyOrder("", "a", "a/one", "one");
    }
  }

  @Test
  void theStepOfTheBuildReplacesTheWhole() throws IOException {
    Path made = directory.resolve("made");
    Path sources = directory.resolve("sources");
    content("a/Same", "1").put(Path.of("a/Other"), "2".getBytes(UTF_8)).writeTo(made);
    content("a/Same", "1").put(Path.of("b/Gone"), "3".getBytes(UTF_8)).writeTo(sources);
    Path same = Files.setLastModifiedTime(sources.resolve("a/Same"), LONG_AGO);
    DirectoryContent.main(new String[] {made.toString(), sources.toString()});
    assertThat(Files.getLastModifiedTime(same)).isEqualTo(LONG_AGO);
    assertThat(sources.resolve("a/Other")).hasContent("2");
    assertThat(sources.resolve("b")).doesNotExist();
  }

  @Test
  void theStepOfTheBuildStopsWhereNothingWasMade() {
    String[] directories = {directory.resolve("missing").toString(), directory.toString()};
    assertThatThrownBy(() -> DirectoryContent.main(directories))
        .hasMessageContaining("nothing was written to " + directories[0]);
  }

  private static DirectoryContent content(String name, String text) {
    return new DirectoryContent().put(Path.of(name), text.getBytes(UTF_8));
  }
}

package dev.standin.specs.fresh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnClassesTest {

  @TempDir private Path directory;

  @BeforeEach
  void compile() throws IOException {
    write("src/A.java", "main");
    write("classes/A.class", "class");
    write("classes/pages/page.md", "page");
    step();
    ofAnEarlierBuild("classes/A.class");
  }

  @Test
  void classesOfTheseSourcesStayAndPagesMayChange() throws IOException {
    write("classes/pages/page.md", "other");
    write("src/resource.txt", "other");
    assertThatCode(this::step).doesNotThrowAnyException();
  }

  @Test
  void whatTheCompilerMadeInThisBuildIsTaken() throws IOException {
    write("src/A.java", "other");
    write("classes/A.class", "other");
    assertThatCode(this::step).doesNotThrowAnyException();
    ofAnEarlierBuild("classes/A.class");
    assertThatCode(this::step).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"src/A.java", "src/B.java", "classes/A.class", "classes/B.class"})
  void otherwiseClassesGoAndTheBuildEnds(String file) throws IOException {
    write(file, "other");
    ofAnEarlierBuild(file);
    assertThatThrownBy(this::step)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("classes was not made of ")
        .hasMessageContaining("run the build again");
    assertThat(directory.resolve("classes")).doesNotExist();
  }

  private void step() throws IOException {
    OwnClasses.main(
        new String[] {
          directory.resolve("src").toString(),
          directory.resolve("classes").toString(),
          directory.resolve("up-to-date/classes").toString()
        });
  }

  private void ofAnEarlierBuild(String file) throws IOException {
    Files.setLastModifiedTime(directory.resolve(file), FileTime.fromMillis(1_000_000_000_000L));
  }

  private void write(String file, String text) throws IOException {
    Path path = directory.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}

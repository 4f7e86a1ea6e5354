package dev.standin.specs.fresh;

import static org.assertj.core.api.Assertions.assertThat;
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

  private static final String CLASS = "specs/target/classes/A.class";
  private static final String TEST_CLASS = "specs/target/test-classes/T.class";
  private static final String SOURCE = "specs/src/main/java/A.java";

  @TempDir private Path tree;

  @BeforeEach
  void build() throws IOException {
    write("pom.xml", "root");
    write("specs/pom.xml", "module");
    write(SOURCE, "main");
    write("specs/src/test/java/T.java", "test");
    step("discard");
    compile();
  }

  private void compile() throws IOException {
    write(CLASS, "class");
    step("classes");
    write("specs/target/classes/pages/page.md", "page");
    write(TEST_CLASS, "class");
    step("test-classes");
  }

  @Test
  void whatIsUpToDateStaysAndPagesMayChange() throws IOException {
    write("specs/target/classes/pages/page.md", "other");
    write("specs/src/test/resources/golden.txt", "other");
    Files.setLastModifiedTime(tree.resolve(SOURCE), FileTime.fromMillis(1_000_000_000_000L));
    step("discard");
    assertThat(tree.resolve(CLASS)).exists();
    assertThat(tree.resolve(TEST_CLASS)).exists();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pom.xml",
        "specs/pom.xml",
        SOURCE,
        "specs/src/main/java/B.java",
        CLASS,
        "specs/target/classes/Foreign.class",
      })
  void otherwiseAllClassesGo(String file) throws IOException {
    write(file, "other");
    step("discard");
    assertThat(tree.resolve("specs/target/classes")).doesNotExist();
    assertThat(tree.resolve("specs/target/test-classes")).doesNotExist();
    compile();
    step("discard");
    assertThat(tree.resolve(CLASS)).exists();
    assertThat(tree.resolve(TEST_CLASS)).exists();
  }

  @ParameterizedTest
  @ValueSource(strings = {"specs/src/test/java/T.java", TEST_CLASS})
  void classesOfTestsGoAlone(String file) throws IOException {
    write(file, "other");
    step("discard");
    assertThat(tree.resolve(CLASS)).exists();
    assertThat(tree.resolve("specs/target/test-classes")).doesNotExist();
  }

  @Test
  void aClassThatIsGoneTakesTheOthersWithIt() throws IOException {
    write("specs/target/classes/B.class", "class");
    step("discard");
    write("specs/target/classes/B.class", "class");
    compile();
    Files.delete(tree.resolve("specs/target/classes/B.class"));
    step("discard");
    assertThat(tree.resolve("specs/target/classes")).doesNotExist();
  }

  @Test
  void otherOptionsMakeOtherClasses() throws IOException {
    step("discard", "debug");
    assertThat(tree.resolve("specs/target/classes")).doesNotExist();
  }

  /** Twice in one virtual machine, as a daemon or a development environment does. */
  @Test
  void classesThatAreYoungerThanTheMachineAreNotTrusted() throws IOException {
    write(SOURCE, "other");
    write(CLASS, "of the source as it was");
    step("discard");
    assertThat(tree.resolve("specs/target/classes")).doesNotExist();
  }

  @Test
  void aBuildThatWasBrokenOffIsNotTrusted() throws IOException {
    write(SOURCE, "other");
    step("discard");
    write(CLASS, "half of it");
    step("discard");
    assertThat(tree.resolve("specs/target/classes")).doesNotExist();
  }

  @Test
  void aStepOfAnotherNameIsRefused() {
    assertThatThrownBy(() -> step("clean"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no step is called clean");
  }

  private void step(String name) throws IOException {
    step(name, "");
  }

  private void step(String name, String options) throws IOException {
    OwnClasses.main(new String[] {name, tree.resolve("specs").toString(), options});
  }

  private void write(String file, String text) throws IOException {
    Path path = tree.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}

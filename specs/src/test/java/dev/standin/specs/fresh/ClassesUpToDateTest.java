package dev.standin.specs.fresh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassesUpToDateTest {

  private static final String CLASS = "impl/target/classes/A.class";
  private static final String TEST_CLASS = "impl/target/test-classes/T.class";

  /** The compiler knows none of this name. */
  private static final String OPTION = "maven.compiler.of-this-test";

  @TempDir private Path tree;

  @BeforeEach
  void build() throws IOException {
    write("pom.xml", "root");
    write("impl/pom.xml", "module");
    write("impl/src/main/java/A.java", "main");
    write("impl/src/main/resources/a.sql", "resource");
    write("impl/src/test/java/T.java", "test");
    write("specs/target/classes/S.class", "upstream");
    write("other/target/classes/O.class", "upstream of tests");
    step("discard");
    write(CLASS, "class");
    write("impl/target/impl.jar", "archive");
    step("classes");
    write(TEST_CLASS, "class");
    step("test-classes");
  }

  @Test
  void whatIsUpToDateStays() throws IOException {
    step("discard");
    assertThat(tree.resolve(CLASS)).exists();
    assertThat(tree.resolve(TEST_CLASS)).exists();
    assertThat(tree.resolve("impl/target/impl.jar")).exists();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pom.xml",
        "impl/pom.xml",
        "impl/src/main/java/A.java",
        "impl/src/main/resources/a.sql",
        "specs/target/classes/S.class",
        CLASS,
        "impl/target/classes/Foreign.class",
      })
  void otherwiseAllClassesGoAndWhatIsPackedFromThem(String file) throws IOException {
    write(file, "other");
    step("discard");
    assertThat(tree.resolve("impl/target/classes")).doesNotExist();
    assertThat(tree.resolve("impl/target/test-classes")).doesNotExist();
    assertThat(tree.resolve("impl/target/impl.jar")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"impl/src/test/java/T.java", TEST_CLASS, "other/target/classes/O.class"})
  void classesOfTestsGoAlone(String file) throws IOException {
    write(file, "other");
    step("discard");
    assertThat(tree.resolve(CLASS)).exists();
    assertThat(tree.resolve("impl/target/test-classes")).doesNotExist();
  }

  @Test
  void anOptionOnTheCommandLineIsNotTheSame() throws IOException {
    System.setProperty(OPTION, "none");
    try {
      step("discard");
    } finally {
      System.clearProperty(OPTION);
    }
    assertThat(tree.resolve("impl/target/classes")).doesNotExist();
  }

  @Test
  void aStepOfAnotherNameIsRefused() {
    assertThatThrownBy(() -> step("clean"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no step is called clean");
  }

  private void write(String file, String text) throws IOException {
    Path path = tree.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private void step(String name) throws IOException {
    ClassesUpToDate.main(
        new String[] {name, tree.resolve("impl").toString(), "specs", "test:other"});
  }
}

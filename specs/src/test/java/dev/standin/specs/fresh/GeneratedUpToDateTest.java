package dev.standin.specs.fresh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GeneratedUpToDateTest {

  private static final String ONE = "generated-sources/api/one";
  private static final String OWN = "generated-test-sources/api/own";

  @TempDir private Path directory;
  private FakeModule module;

  @BeforeEach
  void build() throws IOException {
    module = FakeModule.in(Files.createDirectory(directory.resolve("tree")));
    assertThat(module.build()).isEqualTo(FakeModule.ALL);
  }

  @Test
  void nothingIsMadeAgainUnlessSomethingChanged() throws IOException {
    assertThat(module.build()).isEmpty();
    for (Path file : module.files().toList()) {
      Files.setLastModifiedTime(file, FileTime.fromMillis(System.currentTimeMillis() + 60_000));
    }
    assertThat(module.build()).isEmpty();
    Path elsewhere = directory.resolve("elsewhere");
    Files.move(module.tree(), elsewhere);
    assertThat(new FakeModule(elsewhere, "1.0").build()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pom.xml",
        "generated/pom.xml",
        "generated/generator.yaml",
        "generated/templates/api.mustache",
        "generated/templates/new.mustache",
      })
  void anythingThatAllDependOnMakesAllAgain(String file) throws IOException {
    module.write(file, "other");
    assertThat(module.build()).isEqualTo(FakeModule.ALL);
    assertThat(module.build()).isEmpty();
  }

  @Test
  void aTemplateThatIsGoneMakesAllAgain() throws IOException {
    module.delete("generated/templates/api.mustache");
    assertThat(module.build()).isEqualTo(FakeModule.ALL);
  }

  @Test
  void anotherGeneratorMakesAllAgain() throws IOException {
    assertThat(new FakeModule(module.tree(), "1.1").build()).isEqualTo(FakeModule.ALL);
  }

  @Test
  void anOptionOnTheCommandLineMakesAllAgain() throws IOException {
    System.setProperty("openapi.generator.maven.plugin.skipOverwrite", "true");
    try {
      assertThat(module.build()).isEqualTo(FakeModule.ALL);
    } finally {
      System.clearProperty("openapi.generator.maven.plugin.skipOverwrite");
    }
  }

  @Test
  void aDocumentMakesWhatIsMadeOfItAgain() throws IOException {
    Path document = module.tree().resolve("specs/target/documents/one.yaml");
    FileTime time = Files.getLastModifiedTime(document);
    module.write("specs/target/documents/one.yaml", "eno");
    Files.setLastModifiedTime(document, time);
    assertThat(module.build()).containsExactly("classes", ONE, "test-classes");
    module.write("specs/target/documents/one.yaml", "one");
    assertThat(module.build()).containsExactly("classes", ONE, "test-classes");
  }

  @Test
  void aDocumentOfTheTestsLeavesTheClassesAlone() throws IOException {
    module.write("generated/src/test/documents/own.yaml", "other");
    assertThat(module.build()).containsExactly(OWN, "test-classes");
  }

  @ParameterizedTest
  @CsvSource({
    "generated-sources/api/one, classes generated-sources/api/one test-classes",
    "generated-test-sources/api/own, generated-test-sources/api/own test-classes",
    "classes, classes test-classes",
    "test-classes, test-classes",
  })
  void whatAnyHandDidToAnOutputIsUndone(String output, String madeAgain) throws IOException {
    List<String> expected = List.of(madeAgain.split(" ", -1));
    String inside = "generated/target/" + output + "/java";
    module.write(inside + "/A", "edited");
    assertThat(module.build()).isEqualTo(expected);
    module.delete(inside + "/A");
    assertThat(module.build()).isEqualTo(expected);
    module.write(inside + "/deep/New", "foreign");
    assertThat(module.build()).isEqualTo(expected);
    module.delete("generated/target/" + output);
    assertThat(module.build()).isEqualTo(expected);
    assertThat(module.build()).isEmpty();
  }

  @Test
  void sourcesMakeClassesAgain() throws IOException {
    module.write("generated/src/test/java/T.java", "other");
    assertThat(module.build()).containsExactly("test-classes");
    module.write("generated/src/main/java/M.java", "other");
    assertThat(module.build()).containsExactly("classes", "test-classes");
  }

  @Test
  void archivesOfOldClassesGo() throws IOException {
    module.write("generated/target/a.jar", "jar");
    module.build();
    assertThat(module.tree().resolve("generated/target/a.jar")).exists();
    module.delete("generated/target/classes/java/A");
    module.build();
    assertThat(module.tree().resolve("generated/target/a.jar")).doesNotExist();
  }

  @Test
  void aBuildThatDidNotComeToItsEndIsNotTrusted() throws IOException {
    module.write("generated/generator.yaml", "other");
    module.step("discard");
    module.make();
    assertThat(module.build()).isEqualTo(FakeModule.ALL);
  }

  @Test
  void aRecordThatIsGoneOrBrokenIsNotTrusted() throws IOException {
    module.delete("generated/target/up-to-date/one");
    assertThat(module.build()).contains(ONE);
    module.write("generated/target/up-to-date/one", "");
    assertThat(module.build()).contains(ONE);
  }

  @Test
  void whatWasMadeOfADocumentGoesWithIt() throws IOException {
    module.delete("specs/target/documents/two.yaml");
    module.step("discard");
    assertThat(module.tree().resolve("generated/target/generated-sources/api/two")).doesNotExist();
    assertThat(module.tree().resolve("generated/target/classes")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "generated-sources/api/F.java",
        "generated-sources/api/three/F.java",
        "generated-sources/annotations/F.java",
        "generated-test-sources/api/F.java",
        "generated-test-sources/test-annotations/F.java",
      })
  void whatNoDocumentGaveGoes(String file) throws IOException {
    module.write("generated/target/" + file, "foreign");
    assertThat(module.build()).isEmpty();
    assertThat(module.tree().resolve("generated/target/" + file)).doesNotExist();
  }

  @Test
  void aDocumentOfWhichNothingIsMadeFails() throws IOException {
    module.write("specs/target/documents/three.yaml", "three");
    module.step("discard");
    module.make();
    assertThatThrownBy(() -> module.step("sources"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("nothing was written to")
        .hasMessageContaining("three")
        .hasMessageContaining("execution with its name as <id> in generated/pom.xml");
  }
}

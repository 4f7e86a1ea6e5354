package dev.standin.testsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** A golden file fails on a difference, and is written only when the build was told to accept. */
@Isolated("changes the system property `accept`")
class GoldenFileTest {

  private final String given = System.getProperty("accept", "");

  private Path file;

  @BeforeEach
  void acceptNothing(@TempDir Path directory) {
    System.setProperty("accept", "");
    file = directory.resolve("golden.txt");
  }

  @AfterEach
  void acceptWhatWasGiven() {
    System.setProperty("accept", given);
  }

  @Test
  void sameText() throws IOException {
    Files.writeString(file, "a\n");
    GoldenFile.at(file).vendor("acme").mustEqual("a\n");
  }

  @Test
  void otherText() throws IOException {
    Files.writeString(file, "same\ngone\nsame too\n");
    assertThatThrownBy(
            () -> GoldenFile.at(file).vendor("acme").mustEqual("same\nnew\nnewer\nsame too\n"))
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            """

            %s:2 differs from what the build gives (- expected, + actual).
              - gone
              + new
              + newer
            If this is what the page is meant to say now, accept it and review the diff: \
            mvn verify -Daccept=acme
            """,
            file);
    assertThat(file).hasContent("same\ngone\nsame too\n");
  }

  @Test
  void onlyWhatDoesNotMatterDiffers() throws IOException {
    Files.writeString(file, "a :1\n");
    assertThatThrownBy(
            () ->
                GoldenFile.at(file)
                    .linesMatter(line -> line.replaceAll(" :.*", ""))
                    .mustEqual("a :2\n"))
        .hasMessageContaining("Only where its lines come from has changed.");
  }

  @Test
  void aFileThatIsNotThere() {
    assertThatThrownBy(() -> GoldenFile.at(file).vendor("tavus").mustEqual("a\n"))
        .hasMessageContaining("golden.txt:1 differs");
  }

  @Test
  void aFileThatIsNotThereYet() {
    assertThatCode(() -> GoldenFile.at(file).vendor("acme").mustEqual("a\n"))
        .as("of a vendor whose page is not approved")
        .doesNotThrowAnyException();
    assertThat(file).doesNotExist();
  }

  @Test
  void anotherVendorIsAccepted() {
    System.setProperty("accept", "other");
    assertThatThrownBy(() -> GoldenFile.at(file).vendor("tavus").mustEqual("a\n"))
        .isInstanceOf(AssertionError.class);
    assertThat(file).doesNotExist();
  }

  @Test
  void acceptedText() {
    System.setProperty("accept", "other, acme");
    GoldenFile.at(file).vendor("acme").mustEqual("a\n");
    assertThat(file).hasContent("a\n");
  }
}

package dev.standin.generated.fresh;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegenerationTest {

  @TempDir private Path scratch;

  @Test
  void whatTheBuildUsesIsWhatACleanOneWouldGenerate() throws Exception {
    Path module = Path.of(System.getProperty("basedir", ""));
    GeneratedFiles.ofBuild(module).mustEqual(CleanGeneration.of(module, scratch));
  }

  @Test
  void everyKindOfDifferenceIsNamed() {
    assertThat(
            GeneratedFiles.differences(
                Map.of("same", "0", "other", "1", "new", "2"),
                Map.of("same", "0", "other", "9", "gone", "3")))
        .isEqualTo(List.of("missing: gone", "unexpected: new", "changed: other"));
  }
}

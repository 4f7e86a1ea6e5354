package dev.standin.generated;

import dev.standin.testsupport.GoldenFile;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A page or a generator that changes what code sees shows in {@code api-surface/VENDOR.txt}. */
class ApiSurfaceTest {

  static Stream<GeneratedApi> apis() {
    return GeneratedApi.ofVendors();
  }

  @ParameterizedTest
  @MethodSource("apis")
  void isTheOneThatWasAccepted(GeneratedApi api) {
    String vendor = api.document().vendor();
    GoldenFile.at(Path.of("src/test/api-surface", vendor + ".txt"))
        .vendor(vendor)
        .mustEqual(ApiSurface.of(api));
  }
}

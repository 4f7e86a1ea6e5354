package dev.standin.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.standin.server.vendor.Vendor;
import dev.standin.specs.SpecCatalog;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ProfilesTest {

  private static final String THERE_ARE =
      "there are azure: documented, observed; botpress: documented, observed;"
          + " dify: documented, observed, observed-2025; openhands: documented, observed;"
          + " tavus: documented, observed";

  @Test
  void theProfileOfAVendorWinsOverTheOneForAllInWhicheverOrder() {
    Map<String, String> expected =
        Map.of(
            "openhands", "observed",
            "dify", "observed-2025",
            "azure", "observed",
            "botpress", "observed",
            "tavus", "documented");

    assertThat(
            chosen(
                Profiles.documented()
                    .with("observed")
                    .with("tavus", "documented")
                    .with("dify", "observed-2025")))
        .isEqualTo(expected);
    assertThat(
            chosen(
                Profiles.documented()
                    .with("dify", "observed-2025")
                    .with("tavus", "documented")
                    .with("observed")))
        .isEqualTo(expected);
  }

  @Test
  void aWrongNameIsAnsweredWithThoseThereAre() {
    assertRefused(
        Profiles.documented().with("observd"),
        "--profile observd: openhands has no profile observd");
    assertRefused(
        Profiles.documented().with("tavus", "observed-2025"),
        "--profile tavus=observed-2025: tavus has no profile observed-2025");
    assertRefused(
        Profiles.documented().with("nobody", "observed"),
        "--profile nobody=observed: there is no vendor nobody");
  }

  private static void assertRefused(Profiles profiles, String message) {
    assertThatThrownBy(() -> all(profiles))
        .isInstanceOf(StartException.class)
        .hasMessage(message + "; " + THERE_ARE);
  }

  private static Map<String, String> chosen(Profiles profiles) {
    return all(profiles).stream()
        .collect(Collectors.toMap(Vendor::key, vendor -> vendor.profile().name()));
  }

  private static List<Vendor> all(Profiles profiles) {
    return Vendors.all(SpecCatalog.bundled(), profiles);
  }
}

package dev.standin.server.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.standin.server.Profiles;
import dev.standin.server.StartException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

class ProfileArgumentsTest {

  @Test
  void withoutAnyAllIsAsDocumented() {
    assertThat(read(Map.of())).isEqualTo(Profiles.documented());
  }

  @Test
  void theCommandLineReplacesWhatTheEnvironmentGivesForTheSame() {
    assertThat(
            read(
                Map.of("STANDIN_PROFILE", "observed, dify=observed-2025,tavus=documented"),
                "--profile",
                "dify=observed"))
        .isEqualTo(
            Profiles.documented()
                .with("observed")
                .with("dify", "observed")
                .with("tavus", "documented"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "=observed", "dify="})
  void anotherFormIsRefused(String text) {
    assertThatThrownBy(() -> read(Map.of(), "--profile", text))
        .isInstanceOf(StartException.class)
        .hasMessageContaining("--profile takes NAME or VENDOR=NAME");
  }

  private static Profiles read(Map<String, String> environment, String... arguments) {
    ProfileArguments given = new ProfileArguments();
    new CommandLine(CommandSpec.forAnnotatedObject(given)).parseArgs(arguments);
    return given.toProfiles(environment);
  }
}

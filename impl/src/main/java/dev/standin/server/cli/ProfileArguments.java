package dev.standin.server.cli;

import dev.standin.server.Profiles;
import dev.standin.server.StartException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** How the vendors are to answer, as said on the command line and in the environment. */
final class ProfileArguments {

  private static final String VARIABLE = "STANDIN_PROFILE";

  @Option(
      names = "--profile",
      paramLabel = "[VENDOR=]NAME",
      description = {
        "documented: answer as the pages say (the default).",
        "observed: answer as the services were seen to, where they depart from their pages.",
        "With VENDOR= for that vendor alone, which wins over one for all;",
        "repeatable (STANDIN_PROFILE: comma separated). dify has observed-2025 too."
      })
  private List<String> given = List.of();

  /**
   * The profiles. What the command line gives for a vendor, or for all, replaces what the
   * environment gives for it.
   *
   * @throws StartException if one has another form
   */
  Profiles toProfiles(Map<String, String> environment) {
    List<String> fromEnvironment =
        Stream.of(environment.getOrDefault(VARIABLE, "").split(",", -1))
            .map(String::strip)
            .filter(text -> !text.isEmpty())
            .toList();
    Profiles profiles = Profiles.documented();
    for (String text : Stream.concat(fromEnvironment.stream(), given.stream()).toList()) {
      profiles = with(profiles, text);
    }
    return profiles;
  }

  private static Profiles with(Profiles profiles, String text) {
    int equals = text.indexOf('=');
    if (text.isEmpty() || equals == 0 || equals == text.length() - 1) {
      throw new StartException(
          "--profile takes NAME or VENDOR=NAME, such as --profile observed or --profile dify=observed");
    }
    return equals < 0
        ? profiles.with(text)
        : profiles.with(text.substring(0, equals), text.substring(equals + 1));
  }
}

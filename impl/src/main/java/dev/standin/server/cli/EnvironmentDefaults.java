package dev.standin.server.cli;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The values of options that the command line does not give: that of {@code --data-dir} is in
 * {@code STANDIN_DATA_DIR}. A variable that is blank counts as not set.
 */
final class EnvironmentDefaults implements IDefaultValueProvider {

  /** They read variables of their own. */
  private static final Set<String> OTHERS =
      Set.of("--credential", "--profile", "--help", "--version");

  private final Map<String, String> environment;

  EnvironmentDefaults(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public @Nullable String defaultValue(ArgSpec argument) {
    String name = ((OptionSpec) argument).longestName();
    if (OTHERS.contains(name)) {
      return null;
    }
    String value =
        environment.get("STANDIN_" + name.substring(2).replace('-', '_').toUpperCase(Locale.ROOT));
    return value == null || value.isBlank() ? null : value;
  }
}

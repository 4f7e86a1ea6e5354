package dev.standin.server.cli;

import dev.standin.server.StartException;
import dev.standin.server.api.Credentials;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Option;

/** The secrets to accept, as said on the command line and in the environment. */
final class CredentialArguments {

  private static final String VARIABLE = "STANDIN_CREDENTIAL_";

  @Option(
      names = "--credential",
      paramLabel = "VENDOR=SECRET",
      description = {
        "A secret that this vendor's API accepts; repeatable (STANDIN_CREDENTIAL_<VENDOR>: one).",
        "A vendor whose document asks for one and that is given none accepts a known default."
      })
  private List<String> given = List.of();

  /**
   * The secrets by vendor. What the command line gives for a vendor replaces what the environment
   * gives for it.
   *
   * @throws StartException if one has another form
   */
  Credentials toCredentials(Map<String, String> environment) {
    Map<String, List<String>> fromCommandLine = new TreeMap<>();
    for (String text : given) {
      int equals = text.indexOf('=');
      if (equals < 1 || equals == text.length() - 1) {
        throw new StartException(
            "--credential takes VENDOR=SECRET, such as --credential tavus=abc");
      }
      fromCommandLine
          .computeIfAbsent(text.substring(0, equals), vendor -> new ArrayList<>())
          .add(text.substring(equals + 1));
    }
    Map<String, List<String>> all = new TreeMap<>();
    environment.forEach(
        (name, secret) -> {
          if (name.startsWith(VARIABLE) && !secret.isEmpty()) {
            String vendor = name.substring(VARIABLE.length()).toLowerCase(Locale.ROOT);
            all.put(vendor, List.of(secret));
          }
        });
    all.putAll(fromCommandLine);
    return new Credentials(all);
  }
}

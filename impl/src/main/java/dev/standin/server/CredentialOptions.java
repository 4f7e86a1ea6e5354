package dev.standin.server;

import dev.standin.server.http.Credentials;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Reads credentials from the command line and the environment. */
final class CredentialOptions {

  private static final String VARIABLE = "STANDIN_CREDENTIAL_";

  private CredentialOptions() {}

  /**
   * The secrets by vendor. What the command line gives for a vendor replaces what the environment
   * gives for it.
   *
   * @param given texts of the form {@code VENDOR=SECRET}
   * @throws StartException if one has another form
   */
  static Credentials of(List<String> given, Map<String, String> environment) {
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

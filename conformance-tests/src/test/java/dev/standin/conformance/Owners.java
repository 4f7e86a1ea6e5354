package dev.standin.conformance;

import dev.standin.specs.SpecFiles;
import java.util.Map;
import java.util.Set;

/** What scopes a conversation to its owner at the vendors that have such a thing. */
public final class Owners {

  private static final Map<String, Set<String>> BY_VENDOR =
      Map.of(
          "azure", Set.of("x-ms-user-isolation-key"),
          "botpress", Set.of("x-bot-id"),
          "dify", Set.of("user"));

  private Owners() {}

  public static Set<String> of(String vendor) {
    return BY_VENDOR.getOrDefault(SpecFiles.vendor(vendor), Set.of());
  }
}

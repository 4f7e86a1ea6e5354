package dev.standin.specs.approval;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a build was told to accept.
 *
 * @param names vendors' keys, or {@code all}
 * @param reason why, in the words of who accepts; empty if they gave none
 */
public record Acceptance(List<String> names, String reason) {

  private static final String ALL = "all";

  public Acceptance {
    names = List.copyOf(names);
  }

  /**
   * As given on the command line.
   *
   * @param names {@code tavus}, {@code tavus,dify} or {@code all}; empty to accept nothing
   */
  public static Acceptance of(String names, String reason) {
    return new Acceptance(
        Stream.of(names.split(",", -1)).map(String::strip).filter(n -> !n.isEmpty()).toList(),
        reason.strip().replaceAll("\\s+", " "));
  }

  boolean includes(String vendor) {
    return names.contains(vendor) || names.contains(ALL);
  }

  /** The names that are neither {@code all} nor among the vendors. */
  List<String> unknown(List<String> vendors) {
    return names.stream().filter(name -> !name.equals(ALL) && !vendors.contains(name)).toList();
  }
}

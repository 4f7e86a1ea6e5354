package dev.standin.testsupport;

import java.util.List;
import java.util.stream.Stream;

/** What the build was told to accept: {@code -Daccept=tavus}, {@code tavus,dify} or {@code all}. */
public final class Accept {

  private Accept() {}

  /** The names given; empty in a build that accepts nothing. */
  public static List<String> given() {
    return Stream.of(System.getProperty("accept", "").split(",", -1))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  /** Whether golden files of this vendor are to be rewritten. */
  public static boolean includes(String vendor) {
    return given().contains(vendor) || given().contains("all");
  }

  /** The command that accepts what a vendor's page now gives. */
  public static String command(String vendor) {
    return "mvn verify -Daccept=" + vendor;
  }
}

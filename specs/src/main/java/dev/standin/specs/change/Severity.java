package dev.standin.specs.change;

import java.util.Set;

/** How grave a change or a report is, from nothing to the gravest. */
public enum Severity {
  /** The pages are the same, byte for byte. */
  NONE("no change"),
  /** The pages promise the same in other words. */
  WORDING("wording"),
  /** What is promised changed and breaks nobody. */
  COMPATIBLE("compatible"),
  BREAKS_SERVERS("breaks servers"),
  BREAKS_CLIENTS("breaks clients"),
  BREAKS_BOTH("breaks clients and servers");

  private final String text;

  Severity(String text) {
    this.text = text;
  }

  /** As a report says it. */
  public String text() {
    return text;
  }

  /** Whether anybody is broken. */
  public boolean breaking() {
    return compareTo(COMPATIBLE) > 0;
  }

  static Severity of(Set<Impact> impacts) {
    if (impacts.size() > 1) {
      return BREAKS_BOTH;
    }
    if (impacts.contains(Impact.BREAKS_CLIENTS)) {
      return BREAKS_CLIENTS;
    }
    return impacts.isEmpty() ? COMPATIBLE : BREAKS_SERVERS;
  }
}

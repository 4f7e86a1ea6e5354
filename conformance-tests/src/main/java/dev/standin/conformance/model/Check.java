package dev.standin.conformance.model;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** What a violation is of, and the rule behind it. */
public enum Check {
  ANSWER("an answer arrives and is HTTP", "RFC 9112, section 2"),
  SYNTAX("the head is written as HTTP has it", "RFC 9112, sections 2.2, 4 and 5"),
  ONCE("a field that is no list is there once", "RFC 9110, section 5.3"),
  FRAMING("the body ends where the head says", "RFC 9112, sections 6 and 7"),
  DATE("a date is written as HTTP has it", "RFC 9110, section 5.6.7"),
  STATUS("the status is one that the page gives for this", "the page"),
  DOCUMENTED("a status is one that the page documents", "the page"),
  CONTENT_TYPE("the media type is one that the page gives for this status", "the page"),
  HEADER("a header field is as the page documents it", "the page"),
  CODING("a content coding is one that was asked for, and true", "RFC 9110, section 8.4"),
  BODY_JSON("the body is one JSON text in UTF-8", "RFC 8259, sections 2, 4 and 8.1"),
  BODY_SCHEMA("the body is valid against the page's schema", "the page"),
  INTERNALS("an error shows nothing of the server's inside", "CWE-209"),
  ECHO("a success is of what was asked for, and is not denied", "the page"),
  BODILESS(
      "204 and 304 have no content and no framing for it", "RFC 9110, sections 8.6 and 15.3.5"),
  CHALLENGE("a 401 names the scheme it wants", "RFC 9110, section 15.5.2"),
  ALLOW("a 405 lists the methods there are", "RFC 9110, section 15.5.6"),
  PACE("an answer comes within the limit that the run was given", "--slow"),
  GONE("what was reported deleted must be gone and stay gone", "the page"),
  ONE_WINNER("of simultaneous deletions one succeeds", "the page"),
  NEIGHBOUR("nothing else may be deleted", "the page"),
  KEPT("what has to be left alone must still be there", "RFC 9110, section 15.5");

  /** What a case asks; anything else is asked of every answer. */
  private static final Set<Check> OF_CASES =
      EnumSet.of(ANSWER, STATUS, GONE, ONE_WINNER, NEIGHBOUR, KEPT);

  private final String rule;
  private final String source;

  Check(String rule, String source) {
    this.rule = rule;
    this.source = source;
  }

  /** Whether it holds of every answer, whatever the case is about. */
  public boolean isOfEveryAnswer() {
    return !OF_CASES.contains(this);
  }

  /** As a part of an address: {@code body-schema}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether some check, or a further finding of it, has this name in an address. */
  public static boolean isNamed(String slug) {
    return Stream.of(values()).anyMatch(each -> slug.matches(each.slug() + "(-\\d+)?"));
  }

  public String rule() {
    return rule;
  }

  public String source() {
    return source;
  }
}

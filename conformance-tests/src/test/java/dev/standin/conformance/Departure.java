package dev.standin.conformance;

import dev.standin.conformance.model.Finding;
import dev.standin.conformance.model.Level;

/**
 * How an answer departs from its page, in words that are the same in every run: no bodies, ids or
 * numbers of tries.
 */
record Departure(Level level, String sentence) implements Comparable<Departure> {

  static Departure of(Finding finding) {
    String status =
        finding.exchange().response().map(answer -> "a " + answer.status()).orElse("no answer");
    return new Departure(finding.level(), sentence(finding, status));
  }

  private static String sentence(Finding finding, String status) {
    return switch (finding.check()) {
      case STATUS -> "there is %s where the page has %s".formatted(status, finding.expected());
      case GONE ->
          "asking again for what is gone gets %s where the page has %s"
              .formatted(status, finding.expected());
      case BODY_SCHEMA -> "the body of %s is none that the page's schema allows".formatted(status);
      case BODILESS -> "%s has the %s".formatted(status, place(finding));
      case KEPT -> "what had to be refused was done";
      case NEIGHBOUR -> "something else was deleted too";
      case ONE_WINNER -> "of simultaneous deletions several succeed";
      default ->
          "in %s, %s is not so: %s".formatted(status, place(finding), finding.check().rule());
    };
  }

  /** Without the rest of a JSON Pointer, which may have an index. */
  private static String place(Finding finding) {
    return finding.where().replaceFirst(" at /.*", "");
  }

  @Override
  public int compareTo(Departure other) {
    int byLevel = level.compareTo(other.level);
    return byLevel != 0 ? byLevel : sentence.compareTo(other.sentence);
  }

  /** {@code there is a 400 where the page has 404}. */
  @Override
  public String toString() {
    return level == Level.MUST ? sentence : sentence + " (should)";
  }
}

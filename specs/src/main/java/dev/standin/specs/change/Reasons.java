package dev.standin.specs.change;

import java.util.List;

/**
 * Why a change of what is valid breaks somebody, by where it is valid.
 *
 * @param refused requests were narrowed
 * @param demanded requests were widened
 * @param wrong answers were narrowed
 * @param unknown answers were widened
 */
record Reasons(String refused, String demanded, String wrong, String unknown) {

  static final String CANNOT_TELL = "whom this breaks cannot be told, so both are assumed";

  static final Reasons VALUES =
      new Reasons(
          "requests that were right are refused now",
          "a server has to take requests now that it could refuse",
          "answers that were right are wrong now",
          "a client can be answered what it does not know");

  /** Of a limit that excludes nothing where others exclude it too. */
  static final Reasons UNLESS_IMPLIED =
      new Reasons(
          unlessImplied(VALUES.refused),
          unlessImplied(VALUES.demanded),
          unlessImplied(VALUES.wrong),
          unlessImplied(VALUES.unknown));

  static final Reasons REQUIRED =
      new Reasons(
          "requests without it are refused now",
          "a server may not ask for it any more",
          "answers without it are wrong now",
          "a client that counts on it can be answered without it");

  /** Values that are gone and values that are new. */
  static Reasons ofValues(List<String> gone, List<String> added) {
    String old = list(gone);
    String more = list(added);
    return new Reasons(
        "requests with " + old + " are refused now",
        "a server has to take " + more + " now",
        "answers with " + old + " are wrong now",
        "a client that knows the old values does not know " + more);
  }

  private static String unlessImplied(String reason) {
    return "unless other limits say so too, " + reason;
  }

  private static String list(List<String> values) {
    return String.join(", ", values.stream().limit(5).toList())
        + (values.size() > 5 ? " and " + (values.size() - 5) + " more" : "");
  }

  String of(boolean request, Effect effect) {
    String less = request ? refused : wrong;
    String more = request ? demanded : unknown;
    return switch (effect) {
      case NEUTRAL -> "what is sent stays the same";
      case NARROWED -> less;
      case WIDENED -> more;
      case DIFFERENT -> less + "; " + more;
      case UNKNOWN -> CANNOT_TELL;
    };
  }
}

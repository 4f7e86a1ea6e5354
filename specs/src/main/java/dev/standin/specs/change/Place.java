package dev.standin.specs.change;

/**
 * A place in both contracts, or below such a place.
 *
 * @param operation as {@link Change} has it
 * @param path as the place of a {@link Change}
 * @param request whether it is sent by clients; if not, it is by servers
 * @param before the line of the old page
 * @param now the line of the new page
 */
record Place(String operation, Subject subject, String path, boolean request, int before, int now) {

  /** A place that is known only by what it is in. */
  static Place relative(boolean request, int before, int now) {
    return new Place("", Subject.DOCUMENT, "", request, before, now);
  }

  Place below(String step) {
    boolean joins =
        path.isEmpty() || step.isEmpty() || (step.startsWith("/") && path.contains(" /"));
    return new Place(operation, subject, path + (joins ? "" : " ") + step, request, before, now);
  }

  Place on(int lineBefore, int lineNow) {
    return new Place(operation, subject, path, request, lineBefore, lineNow);
  }
}

package dev.standin.specs.change;

/**
 * A place in both contracts.
 *
 * @param operation as {@link Change} has it
 * @param path as the place of a {@link Change}
 * @param request whether it is sent by clients; if not, it is by servers
 * @param text whether values are sent as texts there, as those of parameters and headers are
 * @param before the line of the old page; 0 if it has no such place
 * @param now the line of the new page; 0 if it has no such place
 */
record Place(
    String operation,
    Subject subject,
    String path,
    boolean request,
    boolean text,
    int before,
    int now) {

  Place(String operation, Subject subject, String path, boolean request, int before, int now) {
    this(operation, subject, path, request, false, before, now);
  }

  /** Whether only the new page has it. */
  boolean isAdded() {
    return before == 0;
  }

  /** Another place in the operation, of what clients send. */
  Place at(Subject other, String otherPath, int lineBefore, int lineNow) {
    return new Place(operation, other, otherPath, true, lineBefore, lineNow);
  }

  /** The same place in what servers send. */
  Place answered() {
    return new Place(operation, subject, path, false, text, before, now);
  }

  /** A place inside: what a list of texts has are texts, and what an object itself has. */
  Place below(String step) {
    boolean isInside = path.contains(" /");
    boolean joins = path.isEmpty() || step.isEmpty() || (step.startsWith("/") && isInside);
    String whole = path + (joins ? "" : " ") + step;
    boolean isText = text && (!isInside || step.equals("/[]") || !step.startsWith("/"));
    return new Place(operation, subject, whole, request, isText, before, now);
  }

  Place on(int lineBefore, int lineNow) {
    return new Place(operation, subject, path, request, text, lineBefore, lineNow);
  }

  Place ofText() {
    return new Place(operation, subject, path, request, true, before, now);
  }
}

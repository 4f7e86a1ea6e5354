package dev.standin.conformance.run;

import dev.standin.conformance.model.CaseId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether a server still answers. One that is gone is asked nothing more. */
final class Availability {

  /** Cases in a row without an answer, of which some are asked at the same time. */
  private static final int GONE = 8;

  private final List<CaseId> unanswered = new ArrayList<>();
  private String failure = "";

  synchronized void answered() {
    if (!isGone()) {
      unanswered.clear();
    }
  }

  synchronized void unanswered(CaseId asked, String why) {
    unanswered.add(asked);
    failure = why;
  }

  /** Why there is no use in asking more; empty if there is. */
  synchronized Optional<String> end() {
    return isGone()
        ? Optional.of("not asked, since the server had stopped answering (" + failure + ")")
        : Optional.empty();
  }

  /** The cases that met with silence once the server was gone, but for the first of them. */
  synchronized List<CaseId> victims() {
    return isGone() ? List.copyOf(unanswered.subList(1, unanswered.size())) : List.of();
  }

  private boolean isGone() {
    return unanswered.size() >= GONE;
  }
}

package dev.standin.conformance.derive;

import dev.standin.conformance.model.StatusRule;
import dev.standin.specs.document.Operation;

/** What a document says about the requests that look at the state after a case. */
public final class DocumentedAnswers {

  private DocumentedAnswers() {}

  /** To a valid request about what is there. */
  public static StatusRule served(Operation operation) {
    return AnswerLookup.to(Situation.SERVED, operation).rule();
  }

  /** To asking for what is not there. */
  public static StatusRule unknown(Operation operation) {
    return AnswerLookup.to(Situation.UNKNOWN_ID, operation).rule();
  }

  /** Whether no error is documented that fits what is not there. */
  public static boolean isSilentOfAbsence(Operation operation) {
    return AnswerLookup.to(Situation.ALREADY_DELETED, operation).isSilent();
  }

  /** To deleting what is gone. */
  public static StatusRule alreadyDeleted(Operation operation) {
    return AnswerLookup.to(Situation.ALREADY_DELETED, operation).rule();
  }
}

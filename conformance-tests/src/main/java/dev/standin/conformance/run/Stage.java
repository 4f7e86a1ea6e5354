package dev.standin.conformance.run;

import dev.standin.conformance.derive.DocumentedAnswers;
import dev.standin.conformance.model.Request;
import dev.standin.conformance.model.StatusRule;
import dev.standin.conformance.sut.Conversation;
import dev.standin.conformance.sut.Tenant;
import dev.standin.specs.Operation;
import java.util.Set;

/**
 * What a case of more than one deletion is played with.
 *
 * @param owner names of the values that scope the conversations
 */
record Stage(
    Operation operation, Set<String> owner, Conversations conversations, Evidence evidence) {

  Conversation conversation() {
    return conversations.create(owner, Tenant.FIRST);
  }

  Request request(Conversation conversation) {
    return conversations.resolve(conversations.request(operation, conversation));
  }

  StatusRule served() {
    return DocumentedAnswers.served(operation);
  }

  StatusRule alreadyDeleted() {
    return DocumentedAnswers.alreadyDeleted(operation);
  }
}

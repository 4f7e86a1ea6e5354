package dev.standin.conformance.run;

import dev.standin.conformance.derive.DocumentedAnswers;
import dev.standin.conformance.model.Request;
import dev.standin.conformance.model.RequestEdit;
import dev.standin.conformance.model.StatusRule;
import dev.standin.conformance.request.CredentialEdits;
import dev.standin.conformance.target.api.Conversation;
import dev.standin.conformance.target.api.Tenant;
import dev.standin.specs.document.Operation;
import dev.standin.specs.document.SecurityAlternative;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a case of more than one deletion is played with.
 *
 * @param owner names of the values that scope the conversations
 */
record ScenarioContext(
    Operation operation, Set<String> owner, Conversations conversations, Evidence evidence) {

  Conversation conversation() {
    return conversations.create(owner, Tenant.FIRST);
  }

  Request request(Conversation conversation) {
    return conversations.resolve(conversations.request(operation, conversation));
  }

  /** A request without a credential; empty if none is asked for. */
  Optional<Request> anonymous(Conversation conversation) {
    List<SecurityAlternative> all = operation.security();
    if (all.isEmpty() || all.stream().anyMatch(each -> each.schemes().isEmpty())) {
      return Optional.empty();
    }
    RequestEdit none = CredentialEdits.none(all);
    return Optional.of(
        conversations.resolve(none.apply(conversations.request(operation, conversation))));
  }

  StatusRule served() {
    return DocumentedAnswers.served(operation);
  }

  StatusRule alreadyDeleted() {
    return DocumentedAnswers.alreadyDeleted(operation);
  }
}

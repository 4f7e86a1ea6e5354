package dev.standin.conformance.run;

import dev.standin.conformance.model.Request;
import dev.standin.conformance.request.RequestDraft;
import dev.standin.conformance.request.ValidRequests;
import dev.standin.conformance.sut.Conversation;
import dev.standin.conformance.sut.Fault;
import dev.standin.conformance.sut.Target;
import dev.standin.conformance.sut.Tenant;
import dev.standin.conformance.sut.UnavailableException;
import dev.standin.specs.Operation;
import dev.standin.specs.SpecDocument;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Makes conversations on the target, and valid requests about them. */
final class Conversations {

  private final Target target;
  private final ValidRequests requests;

  Conversations(SpecDocument document, Target target) {
    this.target = target;
    this.requests = new ValidRequests(document, target);
  }

  Conversation create(Set<String> ownerNames, Tenant tenant) {
    return target.createConversation(owner(ownerNames, tenant));
  }

  /** A conversation that the server has never heard of. */
  Conversation unknown(Set<String> ownerNames) {
    return new Conversation(target.unknownId(), owner(ownerNames, Tenant.FIRST));
  }

  /** The same conversation as somebody else would ask for it. */
  Conversation claimedBy(Conversation conversation, Tenant tenant) {
    return new Conversation(conversation.id(), owner(conversation.owner().keySet(), tenant));
  }

  Fault fail(Conversation conversation) {
    return target
        .fail(conversation)
        .orElseThrow(() -> new UnavailableException("the target cannot be made to fail"));
  }

  RequestDraft request(Operation operation, Conversation conversation) {
    return request(operation, conversation, Tenant.FIRST);
  }

  /** The same with the credential of this tenant. */
  RequestDraft request(Operation operation, Conversation conversation, Tenant caller) {
    return requests.of(operation, conversation.id(), conversation.owner(), caller);
  }

  Request resolve(RequestDraft draft) {
    return draft.toRequest(target.baseUrl());
  }

  private Map<String, String> owner(Set<String> names, Tenant tenant) {
    Map<String, String> owner = new TreeMap<>();
    names.forEach(name -> owner.put(name, target.ownerValue(name, tenant)));
    return owner;
  }
}

package dev.standin.conformance.target;

import dev.standin.conformance.model.Request;
import dev.standin.conformance.model.Response;
import dev.standin.conformance.request.RequestEncoder;
import dev.standin.conformance.request.ValidRequests;
import dev.standin.conformance.run.Sender;
import dev.standin.conformance.target.api.Target;
import dev.standin.conformance.target.api.Target.Conversation;
import dev.standin.conformance.target.api.Target.StateRequest;
import dev.standin.conformance.target.api.Target.Tenant;
import dev.standin.specs.document.Operation;
import java.util.Optional;

/** Looks before a run whether what is listed is there. */
record ListedIdCheck(Things things, ValidRequests requests, Sender sender) {

  /** Whether its own GET says that it is not; false where it has none. */
  boolean isGone(Target about, Operation operation, Conversation listed) {
    Optional<StateRequest> own = about.get(listed);
    Optional<Request> request =
        own.map(StateRequest::request)
            .or(() -> things.reader(operation).map(reader -> reading(about, reader, listed)));
    Optional<Response> answer =
        request.flatMap(it -> sender.send("looking for what is listed", it).response());
    boolean told =
        own.flatMap(StateRequest::gone)
            .filter(words -> answer.filter(it -> words.matcher(it.text()).find()).isPresent())
            .isPresent();
    return told || answer.filter(it -> it.status() == 404 || it.status() == 410).isPresent();
  }

  private Request reading(Target about, Operation reader, Conversation listed) {
    return RequestEncoder.encode(
        requests.with(about.about(reader)).of(reader, listed.id(), listed.owner(), Tenant.FIRST),
        about.baseUrl());
  }
}

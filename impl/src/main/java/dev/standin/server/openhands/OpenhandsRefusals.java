package dev.standin.server.openhands;

import dev.standin.generated.openhands.OpenhandsApi.DeleteConversationApiConversationsConversationIdDeleteReply;
import dev.standin.generated.openhands.model.HTTPValidationError;
import dev.standin.generated.openhands.model.LocationInner;
import dev.standin.generated.openhands.model.ValidationError;
import dev.standin.server.refusal.Answer;
import dev.standin.server.refusal.Refusal;
import dev.standin.server.refusal.Refusal.Reason;
import dev.standin.server.refusal.RefusalRenderer;
import java.util.List;
import java.util.Map;

/** Words refusals as OpenHands: 422 for what its page documents, a detail for the rest. */
public final class OpenhandsRefusals implements RefusalRenderer {

  /** What the real service calls this error. The page's one parameter is a UUID. */
  private static final String TYPE = "uuid_parsing";

  @Override
  public Answer answer(Refusal refusal) {
    if (refusal.reason() == Reason.BAD_PARAMETER) {
      return invalid(refusal.location(), refusal.message());
    }
    if (refusal.reason() == Reason.ASKED_FOR && refusal.status() == 404) {
      return Answer.of(DeleteConversationApiConversationsConversationIdDeleteReply.status404());
    }
    if (refusal.reason() == Reason.ASKED_FOR && refusal.status() == 422) {
      return invalid(List.of("path", "conversation_id"), refusal.message());
    }
    // The page is silent about other statuses; this is the real service's form for them.
    return Answer.json(refusal.status(), Map.of("detail", refusal.message()));
  }

  private static Answer invalid(List<String> location, String message) {
    ValidationError error =
        new ValidationError(location.stream().map(LocationInner::new).toList(), message, TYPE);
    return Answer.of(
        DeleteConversationApiConversationsConversationIdDeleteReply.status422(
            new HTTPValidationError().detail(List.of(error))));
  }
}

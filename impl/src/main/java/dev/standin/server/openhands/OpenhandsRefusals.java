package dev.standin.server.openhands;

import dev.standin.generated.openhands.OpenhandsApi.DeleteConversationApiConversationsConversationIdDeleteReply;
import dev.standin.generated.openhands.model.HTTPValidationError;
import dev.standin.generated.openhands.model.LocationInner;
import dev.standin.generated.openhands.model.ValidationError;
import dev.standin.server.api.Answer;
import dev.standin.server.api.Refusal;
import dev.standin.server.api.Refusal.Reason;
import dev.standin.server.api.RefusalRenderer;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words refusals as OpenHands: 422 for what its page documents, a detail for the rest. */
public final class OpenhandsRefusals implements RefusalRenderer {

  private static final Set<Reason> INVALID =
      EnumSet.of(Reason.BAD_PARAMETER, Reason.BAD_BODY, Reason.NO_BODY);

  @Override
  public Answer answer(Refusal refusal) {
    if (INVALID.contains(refusal.reason())) {
      return invalid(
          refusal.location().isEmpty() ? List.of("body") : refusal.location(), refusal.message());
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
        new ValidationError(
            location.stream().map(LocationInner::new).toList(), message, type(location));
    return Answer.of(
        DeleteConversationApiConversationsConversationIdDeleteReply.status422(
            new HTTPValidationError().detail(List.of(error))));
  }

  /** What the real service calls this error. The page's one parameter is a UUID. */
  private static String type(List<String> location) {
    return location.contains("conversation_id") ? "uuid_parsing" : "value_error";
  }
}

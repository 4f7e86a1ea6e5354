package dev.standin.server.tavus;

import dev.standin.generated.tavus.TavusApi.DeleteConversationReply;
import dev.standin.generated.tavus.model.DeleteConversation400Response;
import dev.standin.generated.tavus.model.DeleteConversation401Response;
import dev.standin.server.api.Answer;
import dev.standin.server.api.Refusal;
import dev.standin.server.api.RefusalRenderer;

/** Words refusals as Tavus: a message for a credential, an error for all else. */
public final class TavusRefusals implements RefusalRenderer {

  @Override
  public Answer answer(Refusal refusal) {
    return switch (refusal.reason()) {
      case NO_CREDENTIAL, OTHER_SCHEME, WRONG_CREDENTIAL -> unauthorized();
      case BAD_PARAMETER, BAD_BODY, NO_BODY, BAD_REQUEST ->
          Answer.of(
              DeleteConversationReply.status400(
                  error(
                      refusal.name().isEmpty()
                          ? refusal.message()
                          : "Invalid %s: %s".formatted(refusal.name(), refusal.message()))));
      default ->
          refusal.status() == 401
              ? unauthorized()
              : Answer.json(refusal.status(), error(refusal.message()));
    };
  }

  private static Answer unauthorized() {
    return Answer.of(
        DeleteConversationReply.status401(
            new DeleteConversation401Response().message("Invalid access token")));
  }

  static DeleteConversation400Response error(String message) {
    return new DeleteConversation400Response().error(message);
  }
}

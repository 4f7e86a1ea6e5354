package dev.standin.server.dify;

import dev.standin.server.api.Answer;
import dev.standin.server.api.Refusal;
import dev.standin.server.api.RefusalRenderer;
import java.util.Locale;

/** Words refusals as Dify. Its page documents none, so these are the real service's. */
public final class DifyRefusals implements RefusalRenderer {

  @Override
  public Answer answer(Refusal refusal) {
    return Answer.json(
        refusal.status(), new DifyError(code(refusal), message(refusal), refusal.status()));
  }

  private static String code(Refusal refusal) {
    return switch (refusal.reason()) {
      case BAD_PARAMETER, BAD_BODY, NO_BODY -> "invalid_param";
      case BAD_REQUEST, LIMIT -> "bad_request";
      case NO_CREDENTIAL, OTHER_SCHEME, WRONG_CREDENTIAL -> "unauthorized";
      case NO_SUCH_CONVERSATION, NO_SUCH_PATH -> "not_found";
      case METHOD_NOT_ALLOWED -> "method_not_allowed";
      case NOT_ACCEPTABLE -> "not_acceptable";
      case BODY_TOO_LARGE -> "request_entity_too_large";
      case UNSUPPORTED_MEDIA_TYPE -> "unsupported_media_type";
      case NOT_SERVED -> "not_implemented";
      case FAILURE -> "unknown";
      case ASKED_FOR -> refusal.message().toLowerCase(Locale.ROOT).replace(' ', '_');
    };
  }

  private static String message(Refusal refusal) {
    return switch (refusal.reason()) {
      case NO_CREDENTIAL, OTHER_SCHEME ->
          "Authorization header must be provided and start with 'Bearer'";
      case WRONG_CREDENTIAL -> "Access token is invalid";
      case BAD_PARAMETER, BAD_BODY, NO_BODY -> refusal.name() + ": " + refusal.message();
      default -> refusal.message();
    };
  }
}

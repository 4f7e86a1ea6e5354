package dev.standin.server.dify;

import dev.standin.generated.dify.DifyApi.DeleteAdvancedConversationReply;
import dev.standin.server.api.Answer;
import dev.standin.server.api.Refusal;
import dev.standin.server.api.RefusalRenderer;
import java.util.LinkedHashMap;
import java.util.Map;

/** Words refusals as Dify was seen to, else as the documented profile. */
public final class ObservedDifyRefusals implements RefusalRenderer {

  private static final String NO_ROUTE =
      """
      <!doctype html>
      <html lang=en>
      <title>404 Not Found</title>
      <h1>Not Found</h1>
      <p>The requested URL was not found on the server. If you entered the URL manually please check your spelling and try again.</p>
      """;

  private final RefusalRenderer documented = new DifyRefusals();

  /** A success has no body, and a media type all the same. */
  static Answer deleted() {
    return Answer.of(DeleteAdvancedConversationReply.status204()).withMediaType("application/json");
  }

  @Override
  public Answer answer(Refusal refusal) {
    return switch (refusal.reason()) {
      case NO_SUCH_PATH -> Answer.of(404, "text/html; charset=utf-8", NO_ROUTE);
      case NO_CREDENTIAL, WRONG_CREDENTIAL -> challenged(documented.answer(refusal));
      case OTHER_SCHEME ->
          challenged(
              Answer.json(
                  401,
                  new DifyError("unauthorized", "Authorization scheme must be 'Bearer'", 401)));
      case NO_BODY ->
          documented.answer(
              Refusal.of(
                  Refusal.Reason.UNSUPPORTED_MEDIA_TYPE,
                  415,
                  "The body has to be application/json"));
      case FAILURE -> failure(refusal.message());
      default -> documented.answer(refusal);
    };
  }

  private static Answer challenged(Answer answer) {
    return answer.with("WWW-Authenticate", "Bearer realm=\"api\"");
  }

  private static Answer failure(String message) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("message", message);
    body.put("code", "unknown");
    body.put("status", 500);
    return Answer.json(500, body);
  }
}

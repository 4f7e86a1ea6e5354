package dev.standin.server.dify;

import dev.standin.server.api.Answer;
import dev.standin.server.api.PathRule;
import dev.standin.server.api.Refusal;
import dev.standin.server.api.Refusal.Reason;
import dev.standin.server.api.RefusedException;
import dev.standin.server.api.StrictUuid;
import java.net.URI;
import java.util.Optional;

/** Knows ids that are UUIDs with hyphens only, as the router does, before anything is asked. */
public final class UuidRoute implements PathRule {

  private static final String CONVERSATIONS = "/v1/conversations/";

  @Override
  public Optional<Answer> answer(URI url) {
    // Decoded: a template of JAX-RS would look at the path as it was sent.
    String path = url.getPath();
    if (path.startsWith(CONVERSATIONS)
        && !StrictUuid.matches(path.substring(CONVERSATIONS.length()))) {
      throw new RefusedException(
          Refusal.of(Reason.NO_SUCH_PATH, 404, "There is nothing at this path"));
    }
    return Optional.empty();
  }
}

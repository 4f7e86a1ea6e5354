package dev.standin.server.dify;

import dev.standin.server.refusal.Answer;
import dev.standin.server.refusal.PathRule;
import dev.standin.server.refusal.Refusal;
import dev.standin.server.refusal.Refusal.Reason;
import dev.standin.server.refusal.RefusedException;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/** Knows ids that are UUIDs with hyphens only, as the router does, before anything is asked. */
public final class UuidRoute implements PathRule {

  private static final String CONVERSATIONS = "/v1/conversations/";

  private static final Pattern ID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  @Override
  public Optional<Answer> answer(URI url) {
    // Decoded: a template of JAX-RS would look at the path as it was sent.
    String path = url.getPath();
    if (path.startsWith(CONVERSATIONS)
        && !ID.matcher(path.substring(CONVERSATIONS.length())).matches()) {
      throw new RefusedException(
          Refusal.of(Reason.NO_SUCH_PATH, 404, "There is nothing at this path"));
    }
    return Optional.empty();
  }
}

package dev.standin.server.botpress;

import dev.standin.server.api.Answer;
import dev.standin.server.api.Refusal;
import dev.standin.server.api.RefusalRenderer;
import java.util.Map;
import java.util.UUID;

/** Words refusals as the vendor's own client expects them: {@code @botpress/client}. */
public final class ObservedBotpressRefusals implements RefusalRenderer {

  /** The client's names for errors, by status; of several of one status the most general. */
  private static final Map<Integer, String> TYPES =
      Map.of(
          400, "InvalidPayload",
          401, "Unauthorized",
          403, "Forbidden",
          404, "ResourceNotFound",
          405, "MethodNotFound",
          413, "PayloadTooLarge",
          415, "UnsupportedMediaType",
          500, "Internal");

  private final RefusalRenderer documented = new BotpressRefusals();

  @Override
  public Answer answer(Refusal refusal) {
    String type = TYPES.get(refusal.status());
    return type == null
        ? documented.answer(refusal)
        : Answer.json(
            refusal.status(),
            new BotpressError(
                "err_" + UUID.randomUUID().toString().replace("-", ""),
                refusal.status(),
                type,
                refusal.name().isEmpty()
                    ? refusal.message()
                    : refusal.name() + ": " + refusal.message()));
  }
}

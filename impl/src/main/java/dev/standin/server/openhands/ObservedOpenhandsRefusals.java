package dev.standin.server.openhands;

import dev.standin.server.api.Answer;
import dev.standin.server.api.Refusal;
import dev.standin.server.api.RefusalRenderer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Words refusals as the OpenHands Agent Server was seen to, else as its page. */
public final class ObservedOpenhandsRefusals implements RefusalRenderer {

  private final RefusalRenderer documented = new OpenhandsRefusals();

  @Override
  public Answer answer(Refusal refusal) {
    return refusal.status() == 401
        ? Answer.json(401, Map.of("detail", "Unauthorized"))
        : documented.answer(refusal);
  }

  /** The answer about an id that is no UUID, with two properties that the page does not have. */
  static Answer notAUuid(String id, String error) {
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("type", "uuid_parsing");
    item.put("loc", List.of("path", "conversation_id"));
    item.put("msg", "Input should be a valid UUID, " + error);
    item.put("input", id);
    item.put("ctx", Map.of("error", error));
    return Answer.json(422, Map.of("detail", List.of(item)));
  }
}

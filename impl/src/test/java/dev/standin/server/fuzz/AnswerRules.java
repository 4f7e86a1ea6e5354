package dev.standin.server.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.standin.server.ErrorShapes;
import dev.standin.specs.Slot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Says of one answer what is wrong with it, whichever of the possible APIs gave it. */
final class AnswerRules {

  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private AnswerRules() {}

  /**
   * What is wrong.
   *
   * @param apis those that the request may have been for
   */
  static List<String> problems(Answer answer, List<Documented> apis) {
    List<String> problems = new ArrayList<>();
    int status = answer.status();
    boolean isOptions = status == 204 && answer.field("Allow").isPresent();
    if (!Statuses.isAnybodys(status)
        && !isOptions
        && !isForeignHost(status, apis)
        && apis.stream().noneMatch(api -> api.declares(status))) {
      problems.add("status is neither declared nor one of " + Statuses.list());
    }
    if (status >= 500 && !Statuses.isAnybodys(status)) {
      problems.add("the server failed");
    }
    if (status == 405 && answer.field("Allow").isEmpty()) {
      problems.add("405 without Allow (RFC 9110, section 15.5.6)");
    }
    List<String> internals =
        ErrorShapes.internalsIn(String.join("\n", answer.fields()) + answer.body());
    if (!internals.isEmpty()) {
      problems.add("shows of the inside " + internals);
    }
    if (!answer.body().isEmpty() && !hasSomeShape(answer, apis)) {
      problems.add("the body has no shape of " + apis.stream().map(Documented::api).toList());
    }
    return problems.stream().map(problem -> problem + ": " + answer.text()).toList();
  }

  /** Without an admin token the control API answers 403 to whoever names the server otherwise. */
  private static boolean isForeignHost(int status, List<Documented> apis) {
    return status == 403 && apis.stream().anyMatch(api -> api.api().equals("standin"));
  }

  private static boolean hasSomeShape(Answer answer, List<Documented> apis) {
    String type = answer.field("Content-Type").orElse("none");
    if (type.startsWith("text/plain")) {
      return apis.stream().anyMatch(api -> isInText(answer.status(), api));
    }
    if (!type.matches("application/([\\w.-]+\\+)?json")) {
      return false;
    }
    try {
      JsonNode body = MAPPER.readTree(answer.body().getBytes(ISO_8859_1));
      return ErrorShapes.fits(ErrorShapes.NOBODY, body)
          || apis.stream().anyMatch(api -> hasShape(answer.status(), body, api));
    } catch (JsonProcessingException e) {
      return false;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A vendor that is new has the message in text where its document has no error at all. */
  private static boolean isInText(int status, Documented api) {
    return !ErrorShapes.knows(api.api())
        || api.slots(status).stream()
            .anyMatch(slot -> slot.mediaType().filter("text/plain"::equals).isPresent());
  }

  /** The documented one where the document has one for this status. */
  private static boolean hasShape(int status, JsonNode body, Documented api) {
    List<Slot> slots =
        api.slots(status).stream().filter(slot -> slot.schema().isPresent()).toList();
    return slots.isEmpty()
        ? status >= 400 && ErrorShapes.fits(api.api(), body)
        : slots.stream().anyMatch(slot -> api.isValid(slot.schema().orElseThrow(), body));
  }
}

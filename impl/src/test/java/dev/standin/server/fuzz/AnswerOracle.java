package dev.standin.server.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.standin.server.ErrorShapes;
import dev.standin.server.fuzz.AnswerReader.Answer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Says of one answer what is wrong with it, whichever of the possible APIs gave it. */
final class AnswerOracle {

  /** What HTTP has for any request, whatever a document declares (RFC 9110, section 15.5). */
  private static final Set<Integer> ANYBODYS =
      Set.of(400, 401, 404, 405, 406, 408, 413, 414, 415, 431, 501, 505);

  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private AnswerOracle() {}

  static List<String> problems(Answer answer, List<Documented> apis) {
    List<String> problems = new ArrayList<>();
    int status = answer.status();
    boolean isOptions = status == 204 && answer.field("Allow").isPresent();
    if (!ANYBODYS.contains(status)
        && !isOptions
        && !isForeignHost(status, apis)
        && apis.stream().noneMatch(api -> api.declares(status))) {
      problems.add("status is neither declared nor one of " + ANYBODYS);
    }
    if (status >= 500 && !ANYBODYS.contains(status)) {
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
    return problems.stream().map(problem -> problem + ": " + answer).toList();
  }

  /** Without an admin token the control API answers 403 to whoever names the server otherwise. */
  private static boolean isForeignHost(int status, List<Documented> apis) {
    return status == 403 && apis.stream().anyMatch(api -> api.api().equals("standin"));
  }

  private static boolean hasSomeShape(Answer answer, List<Documented> apis) {
    String type = answer.field("Content-Type").orElse("none");
    if (type.startsWith("text/plain")) {
      return apis.stream().anyMatch(Documented::declaresText);
    }
    if (!type.matches("application/([\\w.-]+\\+)?json")) {
      return false;
    }
    try {
      JsonNode body = MAPPER.readTree(answer.body().getBytes(ISO_8859_1));
      return answer.status() < 400
          || ErrorShapes.fits(ErrorShapes.NOBODY, answer.status(), body)
          || apis.stream().anyMatch(api -> ErrorShapes.fits(api.vendor(), answer.status(), body));
    } catch (IOException e) {
      return false;
    }
  }
}

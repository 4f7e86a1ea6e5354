package dev.standin.conformance.judge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import dev.standin.conformance.derive.DocumentedAnswers;
import dev.standin.conformance.model.Check;
import dev.standin.conformance.model.Exchange;
import dev.standin.conformance.model.Violation;
import dev.standin.specs.document.Operation;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The id in a successful answer is the id in the request's path: of operations on one thing, whose
 * path ends in its id, where the answer has a property of the parameter's name or {@code id}; and
 * of a deletion it is not said beside its success that there was none.
 */
final class EchoedId {

  private static final Pattern LAST = Pattern.compile(".*/\\{([^{}/]+)}");
  private static final Pattern IS_ID = Pattern.compile("id|.*([_-]id|Id|ID)");

  private EchoedId() {}

  static Optional<Violation> check(Operation operation, Exchange exchange, JsonNode body) {
    boolean denied =
        operation.method().equals("DELETE")
            && body.path("deleted").equals(BooleanNode.FALSE)
            // It may be done later, or may have been no reason to fail that it was not there.
            && exchange.response().filter(each -> each.status() == 202).isEmpty()
            && !DocumentedAnswers.isSilentOfAbsence(operation);
    if (denied) {
      return Optional.of(
          Violation.must(Check.ECHO, "body at /deleted", "true, as the status says", "false"));
    }
    Matcher last = LAST.matcher(operation.path());
    if (!last.matches() || operation.method().equals("POST") || !body.isObject()) {
      return Optional.empty();
    }
    String name = last.group(1);
    String sent = lastSegment(exchange.request().url());
    List<String> properties = IS_ID.matcher(name).matches() ? List.of(name, "id") : List.of(name);
    return properties.stream()
        .distinct()
        .flatMap(property -> Stream.ofNullable(body.get(property)).filter(JsonNode::isValueNode))
        .filter(echoed -> !echoed.asText().equals(sent) && !isSameUuid(operation, echoed, sent))
        .findFirst()
        .map(echoed -> Violation.must(Check.ECHO, "body", "the id " + sent, echoed.asText()));
  }

  /** The text of a UUID is the same in either letter case (RFC 9562, section 4). */
  private static boolean isSameUuid(Operation operation, JsonNode echoed, String sent) {
    return echoed.asText().equalsIgnoreCase(sent)
        && operation.parameters().stream()
            .anyMatch(each -> each.schema().node().path("format").asText().equals("uuid"));
  }

  private static String lastSegment(String url) {
    String path = url.split("\\?", 2)[0];
    String segment = path.substring(path.lastIndexOf('/') + 1);
    return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}

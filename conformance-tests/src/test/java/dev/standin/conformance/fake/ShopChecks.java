package dev.standin.conformance.fake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.standin.conformance.schema.Direction;
import dev.standin.conformance.schema.SchemaJudge;
import dev.standin.specs.document.Operation;
import dev.standin.specs.document.Parameter;
import dev.standin.specs.document.ParameterIn;
import dev.standin.specs.document.RequestBody;
import dev.standin.specs.document.SchemaAt;
import dev.standin.specs.document.SecurityAlternative;
import dev.standin.specs.document.SecurityScheme;
import dev.standin.specs.document.SpecDocument;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What is wrong with a request by the document. */
final class ShopChecks {

  /** A user and a password, in Base64. */
  static final String BASIC = "YWxpY2U6Y29ycmVjdC1ob3JzZQ==";

  static final String SECRET = "correct-horse";
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final SchemaJudge judge;
  private final Set<ShopFlaw> flaws;

  ShopChecks(SpecDocument document, Set<ShopFlaw> flaws) {
    this.judge = new SchemaJudge(document, Direction.REQUEST);
    this.flaws = flaws;
  }

  Optional<Event> wrong(Operation operation, FakeRequest request, String id) {
    if (request.text("Host").contains(",")) {
      return Optional.of(Event.NO_HOST);
    }
    if (!flaws.contains(ShopFlaw.IGNORES_CREDENTIALS) && !isLetIn(operation, request)) {
      return Optional.of(Event.NOT_AUTHENTICATED);
    }
    for (Parameter parameter : operation.parameters()) {
      if (!isRight(parameter, ShopValues.of(parameter, request, id), request)) {
        return Optional.of(parameter.in() == ParameterIn.PATH ? Event.MALFORMED : Event.INVALID);
      }
    }
    return operation.requestBody().flatMap(body -> wrongBody(body, request));
  }

  private boolean isLetIn(Operation operation, FakeRequest request) {
    Stream<SecurityAlternative> known =
        operation.security().stream()
            .limit(flaws.contains(ShopFlaw.KNOWS_NO_SECOND_ALTERNATIVE) ? 1 : 9);
    return operation.security().isEmpty()
        || known.anyMatch(alternative -> isLetIn(alternative, request));
  }

  private boolean isLetIn(SecurityAlternative alternative, FakeRequest request) {
    boolean one =
        flaws.contains(ShopFlaw.TAKES_ONE_OF_TWO_CREDENTIALS) && alternative.schemes().size() > 1;
    return one
        ? alternative.schemes().stream().anyMatch(each -> isSent(each, request))
        : alternative.schemes().stream().allMatch(each -> isSent(each, request));
  }

  private static boolean isSent(SecurityScheme scheme, FakeRequest request) {
    if (scheme instanceof SecurityScheme.ApiKey key) {
      return ShopValues.sent(key.in(), key.parameterName(), request)
          .filter(SECRET::equals)
          .isPresent();
    }
    String[] sent = (request.header("Authorization").orElse("") + " ").split(" ", 2);
    return sent[0].equalsIgnoreCase("basic") && sent[1].strip().equals(BASIC);
  }

  private boolean isRight(Parameter parameter, Optional<JsonNode> value, FakeRequest request) {
    boolean lenient =
        flaws.contains(ShopFlaw.valueOf("TAKES_ANY_" + parameter.in().name() + "_VALUE"));
    if (value.isEmpty()) {
      boolean absent = ShopValues.sent(parameter.in(), parameter.name(), request).isEmpty();
      return absent
          ? !parameter.required() || flaws.contains(ShopFlaw.WANTS_NO_REQUIRED_PARAMETER)
          : lenient;
    }
    boolean unliked =
        flaws.contains(ShopFlaw.REFUSES_OPTIONAL_QUERY)
            && parameter.in() == ParameterIn.QUERY
            && !parameter.required();
    return !unliked && (lenient || judge.accepts(parameter.schema(), value.get()));
  }

  private Optional<Event> wrongBody(RequestBody body, FakeRequest request) {
    String text = request.body().orElse("");
    if (text.contains("\uFFFD")) {
      return Optional.of(Event.INVALID);
    }
    String type = request.header("Content-Type").orElse("").split(";", 2)[0].strip();
    if (text.isEmpty() && type.isEmpty()) {
      return body.required() && !flaws.contains(ShopFlaw.WANTS_NO_BODY)
          ? Optional.of(Event.INVALID)
          : Optional.empty();
    }
    SchemaAt schema = body.content().get(type.toLowerCase(Locale.ROOT));
    boolean other =
        flaws.contains(ShopFlaw.REFUSES_OTHER_MEDIA_TYPES)
            && !body.content().keySet().iterator().next().equals(type.toLowerCase(Locale.ROOT));
    if (schema == null && flaws.contains(ShopFlaw.TAKES_ANY_MEDIA_TYPE)) {
      return Optional.empty();
    }
    if (schema == null || other) {
      return Optional.of(Event.MEDIA_TYPE);
    }
    return isRight(schema, type.toLowerCase(Locale.ROOT), text)
        ? Optional.empty()
        : Optional.of(Event.INVALID);
  }

  private boolean isRight(SchemaAt schema, String type, String text) {
    if (type.endsWith("json")) {
      try {
        JsonNode value = JSON.readTree(text);
        boolean unliked = flaws.contains(ShopFlaw.REFUSES_OPTIONAL_PROPERTIES) && value.has("tags");
        return !value.isMissingNode()
            && !unliked
            && (flaws.contains(ShopFlaw.TAKES_ANY_JSON) || judge.accepts(schema, value));
      } catch (JsonProcessingException e) {
        return false;
      }
    }
    if (type.endsWith("urlencoded")) {
      return flaws.contains(ShopFlaw.TAKES_ANY_FORM)
          || judge.accepts(schema, ShopValues.form(schema, text));
    }
    return judge.accepts(schema, TextNode.valueOf(text));
  }
}

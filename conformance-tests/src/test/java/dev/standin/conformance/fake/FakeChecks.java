package dev.standin.conformance.fake;

import com.fasterxml.jackson.databind.JsonNode;
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

/** Decides whether a request is right before its conversation is looked for. */
final class FakeChecks {

  static final String SECRET = "correct-horse";
  static final String OTHER_TENANTS_SECRET = "battery-staple";

  /** The user alice and the secret, in Base64. */
  private static final String BASIC = "YWxpY2U6Y29ycmVjdC1ob3JzZQ==";

  private final SchemaJudge judge;
  private final Set<Flaw> flaws;

  FakeChecks(SpecDocument document, Set<Flaw> flaws) {
    this.judge = new SchemaJudge(document, Direction.REQUEST);
    this.flaws = flaws;
  }

  /** What is wrong with the request; empty if nothing is. */
  Optional<Event> wrong(Operation operation, FakeRequest request, String id) {
    if (!request.isOld() && !request.text("Host").matches("[^,]+")) {
      return Optional.of(Event.NO_HOST);
    }
    if (!flaws.contains(Flaw.IGNORES_CREDENTIALS) && !isLetIn(operation, request)) {
      return Optional.of(Event.NOT_AUTHENTICATED);
    }
    for (Parameter parameter : operation.parameters()) {
      if (!isRight(parameter, FakeValues.of(parameter, request, id), request)) {
        return Optional.of(parameter.in() == ParameterIn.PATH ? Event.MALFORMED : Event.INVALID);
      }
    }
    return flaws.contains(Flaw.IGNORES_BODY)
        ? Optional.empty()
        : operation.requestBody().flatMap(body -> wrongBody(body, request));
  }

  private boolean isLetIn(Operation operation, FakeRequest request) {
    Stream<SecurityAlternative> known =
        operation.security().stream()
            .limit(flaws.contains(Flaw.KNOWS_NO_SECOND_ALTERNATIVE) ? 1 : 9);
    return operation.security().isEmpty()
        || known.anyMatch(alternative -> isLetIn(alternative, request));
  }

  private boolean isLetIn(SecurityAlternative alternative, FakeRequest request) {
    boolean one =
        flaws.contains(Flaw.TAKES_ONE_OF_TWO_CREDENTIALS) && alternative.schemes().size() > 1;
    return one
        ? alternative.schemes().stream().anyMatch(each -> isSent(each, request))
        : alternative.schemes().stream().allMatch(each -> isSent(each, request));
  }

  private boolean isSent(SecurityScheme scheme, FakeRequest request) {
    if (scheme instanceof SecurityScheme.ApiKey key) {
      return FakeValues.sent(key.in(), key.parameterName(), request)
          .filter(this::isSecret)
          .isPresent();
    }
    String[] sent = (request.text("Authorization") + " ").split(" ", 2);
    String secret = sent[1].strip();
    return scheme instanceof SecurityScheme.Http http
        && sent[0].equalsIgnoreCase(http.scheme())
        && (http.scheme().equals("basic") ? secret.equals(BASIC) : isSecret(secret));
  }

  private boolean isSecret(String sent) {
    return sent.equals(SECRET)
        || sent.equals(OTHER_TENANTS_SECRET)
        || (flaws.contains(Flaw.TAKES_ANY_SECRET) && !sent.isEmpty());
  }

  private boolean isRight(Parameter parameter, Optional<JsonNode> value, FakeRequest request) {
    boolean lenient = flaws.contains(Flaw.valueOf("TAKES_ANY_" + parameter.in() + "_VALUE"));
    if (value.isEmpty()) {
      boolean absent = FakeValues.sent(parameter.in(), parameter.name(), request).isEmpty();
      return absent
          ? !parameter.required() || flaws.contains(Flaw.IGNORES_MISSING_PARAMETERS)
          : lenient;
    }
    boolean unwanted = !parameter.required() && flaws.contains(Flaw.REFUSES_OPTIONAL_PARAMETERS);
    return !unwanted && (lenient || judge.accepts(parameter.schema(), value.get()));
  }

  private Optional<Event> wrongBody(RequestBody body, FakeRequest request) {
    String text = request.body().orElse("");
    String type = request.text("Content-Type").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    if (text.isEmpty() && type.isEmpty()) {
      return body.required() && !flaws.contains(Flaw.WANTS_NO_BODY)
          ? Optional.of(Event.INVALID)
          : Optional.empty();
    }
    SchemaAt schema = body.content().get(type);
    if (schema == null && flaws.contains(Flaw.TAKES_ANY_MEDIA_TYPE)) {
      schema = body.content().values().iterator().next();
      type = "application/json";
    }
    if (schema == null) {
      return Optional.of(Event.MEDIA_TYPE);
    }
    return isValid(schema, type, request) ? Optional.empty() : Optional.of(Event.INVALID);
  }

  private boolean isValid(SchemaAt schema, String type, FakeRequest request) {
    String text = request.body().orElse("");
    if (type.endsWith("urlencoded")) {
      return flaws.contains(Flaw.TAKES_ANY_FORM)
          || judge.accepts(schema, FakeValues.form(schema, text));
    }
    if (!type.endsWith("json")) {
      return judge.accepts(schema, TextNode.valueOf(text));
    }
    return !text.contains("\uFFFD")
        && request
            .json()
            .filter(it -> flaws.contains(Flaw.TAKES_ANY_JSON) || judge.accepts(schema, it))
            .isPresent();
  }
}

package dev.standin.conformance.fake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.standin.conformance.schema.Direction;
import dev.standin.conformance.schema.SchemaJudge;
import dev.standin.specs.document.Operation;
import dev.standin.specs.document.Parameter;
import dev.standin.specs.document.ParameterIn;
import dev.standin.specs.document.RequestBody;
import dev.standin.specs.document.SchemaAt;
import dev.standin.specs.document.SecurityScheme;
import dev.standin.specs.document.SpecDocument;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** Decides whether a request is right before its conversation is looked for. */
final class FakeChecks {

  static final String SECRET = "correct-horse";
  static final String OTHER_TENANTS_SECRET = "battery-staple";
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  private static final Pattern UUID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final Pattern SHORT_UUID = Pattern.compile("[0-9a-fA-F]+(-[0-9a-fA-F]+){4}");

  private final SchemaJudge judge;
  private final Set<Flaw> flaws;

  FakeChecks(SpecDocument document, Set<Flaw> flaws) {
    this.judge = new SchemaJudge(document, Direction.REQUEST);
    this.flaws = flaws;
  }

  /** What is wrong with the request; empty if nothing is. */
  Optional<Event> wrong(Operation operation, FakeRequest request, String id) {
    Optional<Event> unliked = FakeDislikes.of(flaws, operation, request, id);
    if (unliked.isPresent()) {
      return unliked;
    }
    if (!flaws.contains(Flaw.IGNORES_CREDENTIALS) && !isAuthentic(operation, request)) {
      return Optional.of(Event.NOT_AUTHENTICATED);
    }
    for (Parameter parameter : operation.parameters()) {
      Optional<Event> wrong =
          parameter.in() == ParameterIn.PATH
              ? wrongPath(parameter, id)
              : wrongParameter(parameter, request);
      if (wrong.isPresent()) {
        return wrong;
      }
    }
    return operation.requestBody().flatMap(body -> wrongBody(body, request));
  }

  private boolean isAuthentic(Operation operation, FakeRequest request) {
    return operation.security().stream()
        .flatMap(alternative -> alternative.schemes().stream())
        .allMatch(scheme -> isAuthentic(scheme, request));
  }

  private boolean isAuthentic(SecurityScheme scheme, FakeRequest request) {
    if (scheme instanceof SecurityScheme.ApiKey key) {
      String name = key.parameterName();
      Optional<String> sent =
          flaws.contains(Flaw.WANTS_HEADER_NAMES_AS_WRITTEN)
              ? Optional.ofNullable(request.headers().get(name))
              : request.header(name);
      return sent.filter(this::isSecret).isPresent()
          || (flaws.contains(Flaw.TAKES_SECRET_IN_QUERY) && request.query().containsKey(name));
    }
    String sent = request.header("Authorization").orElse("");
    if (flaws.contains(Flaw.TAKES_A_BARE_SECRET) && isSecret(sent)) {
      return true;
    }
    String[] parts = (sent + " ").split(" ", 2);
    boolean exact = flaws.contains(Flaw.WANTS_SCHEME_AS_WRITTEN);
    boolean named = exact ? parts[0].equals("Bearer") : parts[0].equalsIgnoreCase("Bearer");
    boolean begins = flaws.contains(Flaw.TAKES_SCHEME_BY_PREFIX) && parts[0].startsWith("Bearer");
    return !sent.isEmpty()
        && (named || begins || flaws.contains(Flaw.TAKES_ANY_SCHEME))
        && isSecret(parts[1].strip());
  }

  private boolean isSecret(String sent) {
    return sent.equals(SECRET)
        || sent.equals(OTHER_TENANTS_SECRET)
        || (flaws.contains(Flaw.TAKES_ANY_SECRET) && !sent.isEmpty())
        || (flaws.contains(Flaw.TAKES_AN_EMPTY_SECRET) && sent.isEmpty())
        || (flaws.contains(Flaw.TAKES_A_LONGER_SECRET) && sent.contains(SECRET))
        || (flaws.contains(Flaw.IGNORES_CASE_OF_SECRET) && sent.equalsIgnoreCase(SECRET))
        || (flaws.contains(Flaw.TAKES_A_SHORTER_SECRET)
            && !sent.isEmpty()
            && SECRET.startsWith(sent));
  }

  private Optional<Event> wrongPath(Parameter parameter, String id) {
    if (!parameter.schema().node().path("format").asText().equals("uuid")) {
      return Optional.empty();
    }
    Pattern pattern = flaws.contains(Flaw.TAKES_SHORT_UUIDS) ? SHORT_UUID : UUID;
    boolean cased =
        !flaws.contains(Flaw.WANTS_LOWER_CASE_UUIDS) || id.equals(id.toLowerCase(Locale.ROOT));
    return pattern.matcher(id).matches() && cased ? Optional.empty() : Optional.of(Event.MALFORMED);
  }

  private Optional<Event> wrongParameter(Parameter parameter, FakeRequest request) {
    Optional<String> value = value(parameter, request);
    if (value.isEmpty()) {
      return parameter.required() && !flaws.contains(Flaw.IGNORES_MISSING_PARAMETERS)
          ? Optional.of(Event.INVALID)
          : Optional.empty();
    }
    boolean unwanted = !parameter.required() && flaws.contains(Flaw.REFUSES_OPTIONAL_PARAMETERS);
    boolean isBoolean = parameter.schema().node().path("type").asText().equals("boolean");
    boolean typed =
        !isBoolean
            || flaws.contains(Flaw.IGNORES_PARAMETER_TYPES)
            || Set.of("true", "false").contains(value.get());
    return typed && !unwanted ? Optional.empty() : Optional.of(Event.INVALID);
  }

  private Optional<String> value(Parameter parameter, FakeRequest request) {
    if (parameter.in() == ParameterIn.QUERY) {
      Optional<String> sent = Optional.ofNullable(request.query().get(parameter.name()));
      return flaws.contains(Flaw.TAKES_THE_FIRST_OF_TWO)
          ? sent.map(value -> value.split("\n", 2)[0])
          : sent;
    }
    return flaws.contains(Flaw.WANTS_HEADER_NAMES_AS_WRITTEN)
        ? Optional.ofNullable(request.headers().get(parameter.name()))
        : request.header(parameter.name());
  }

  private Optional<Event> wrongBody(RequestBody body, FakeRequest request) {
    if (flaws.contains(Flaw.IGNORES_BODY)) {
      return Optional.empty();
    }
    String type = request.header("Content-Type").orElse("");
    String essence =
        flaws.contains(Flaw.REFUSES_MEDIA_TYPE_PARAMETERS) ? type : type.split(";", 2)[0];
    SchemaAt schema =
        body.content()
            .get(
                flaws.contains(Flaw.WANTS_MEDIA_TYPE_AS_WRITTEN)
                    ? essence
                    : essence.toLowerCase(Locale.ROOT));
    if (schema == null && flaws.contains(Flaw.TAKES_ANY_MEDIA_TYPE)) {
      schema = body.content().values().iterator().next();
    }
    if (schema == null) {
      return Optional.of(Event.MEDIA_TYPE);
    }
    return isValid(schema, request.body().orElse(""))
        ? Optional.empty()
        : Optional.of(Event.INVALID);
  }

  private boolean isValid(SchemaAt schema, String text) {
    try {
      JsonNode body = JSON.readTree(text);
      return !body.isMissingNode() && judge.accepts(schema, body);
    } catch (JsonProcessingException e) {
      return false;
    }
  }
}

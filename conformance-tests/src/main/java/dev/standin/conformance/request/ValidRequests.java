package dev.standin.conformance.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.standin.conformance.model.RequestDraft;
import dev.standin.conformance.model.RequestDraft.AvailableInputs;
import dev.standin.conformance.model.RequestDraft.Placed;
import dev.standin.conformance.schema.Samples;
import dev.standin.conformance.target.api.PrerequisiteException;
import dev.standin.conformance.target.api.Target;
import dev.standin.conformance.target.api.Target.Tenant;
import dev.standin.conformance.target.api.UnavailableException;
import dev.standin.specs.document.Operation;
import dev.standin.specs.document.Parameter;
import dev.standin.specs.document.ParameterIn;
import dev.standin.specs.document.RequestBody;
import dev.standin.specs.document.SchemaAt;
import dev.standin.specs.document.SecurityAlternative;
import dev.standin.specs.document.SecurityScheme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The smallest valid request of an operation: what is required, what scopes the owner, a
 * credential, and nothing else.
 */
public final class ValidRequests {

  private final Samples samples;
  private final Target target;

  public ValidRequests(Samples samples, Target target) {
    this.samples = samples;
    this.target = target;
  }

  /** Requests for what another view of the target says. */
  public ValidRequests with(Target other) {
    return new ValidRequests(samples, other);
  }

  /**
   * The request about the conversation {@code id} as its owner sends it.
   *
   * @param id empty where the document and the target file have to say which
   * @param owner values by parameter or body property name
   * @param caller whose credential is sent
   * @throws PrerequisiteException if the target has no credential that the document asks for
   * @throws UnavailableException if no valid value is known of something that is required
   */
  public RequestDraft of(Operation operation, String id, Map<String, String> owner, Tenant caller) {
    List<Placed> values = new ArrayList<>();
    String idParameter = PathTemplate.idParameter(operation.path()).orElse("");
    for (Parameter parameter : operation.parameters()) {
      boolean isId = parameter.in() == ParameterIn.PATH && parameter.name().equals(idParameter);
      if (isId && !id.isEmpty()) {
        values.add(ParameterText.of(parameter, TextNode.valueOf(id)).orElseThrow());
      } else if (parameter.required() || owner.containsKey(parameter.name())) {
        values.add(placed(parameter, owner));
      }
    }
    RequestDraft draft = new RequestDraft(operation.method(), operation.path(), values);
    return withCredential(withBody(draft, operation, owner, caller), operation, caller);
  }

  private Placed placed(Parameter parameter, Map<String, String> owner) {
    String value = owner.get(parameter.name());
    if (value != null) {
      return new Placed(parameter.in(), parameter.name(), value);
    }
    return target
        .value(parameter.name())
        .or(() -> samples.of(parameter))
        .flatMap(sample -> ParameterText.of(parameter, sample))
        .orElseThrow(
            () ->
                new UnavailableException(
                    "no valid value of the required parameter `%s` can be made from the document;"
                            .formatted(parameter.name())
                        + " the target file can give one under `parameters`"));
  }

  private RequestDraft withBody(
      RequestDraft draft, Operation op, Map<String, String> owner, Tenant caller) {
    Map<String, String> bodies = new LinkedHashMap<>();
    Map<String, String> secrets = new LinkedHashMap<>();
    op.security().stream()
        .flatMap(alternative -> alternative.schemes().stream())
        .forEach(
            scheme -> target.secret(scheme, caller).ifPresent(s -> secrets.put(scheme.name(), s)));
    boolean owned = false;
    Map<String, SchemaAt> content = op.requestBody().map(RequestBody::content).orElse(Map.of());
    for (Map.Entry<String, SchemaAt> entry : content.entrySet()) {
      String type = entry.getKey();
      SchemaAt schema = entry.getValue();
      Optional<JsonNode> body = samples.of(op.requestBody().orElseThrow(), type).map(this::known);
      owned |=
          body.filter(ObjectNode.class::isInstance)
              .filter(object -> putOwner((ObjectNode) object, schema, owner))
              .isPresent();
      body.flatMap(value -> BodyTexts.of(type, value)).ifPresent(text -> bodies.put(type, text));
    }
    RequestDraft offering = draft.withInputs(new AvailableInputs(bodies, secrets));
    if (op.requestBody().isEmpty() || (!op.requestBody().get().required() && !owned)) {
      return offering;
    }
    return BodyEdits.withValid(
        offering,
        bodies.keySet().stream()
            .findFirst()
            .orElse(op.requestBody().get().content().keySet().iterator().next()));
  }

  /** The body with the values that the target wants, where it has such properties. */
  private JsonNode known(JsonNode sample) {
    JsonNode body = sample.deepCopy();
    if (body instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> property : sample.properties()) {
        target.value(property.getKey()).ifPresent(v -> object.set(property.getKey(), v));
      }
    }
    return body;
  }

  private boolean putOwner(ObjectNode body, SchemaAt schema, Map<String, String> owner) {
    boolean put = false;
    for (Map.Entry<String, String> value : owner.entrySet()) {
      if (schema.node().path("properties").has(value.getKey())) {
        body.put(value.getKey(), value.getValue());
        put = true;
      }
    }
    return put;
  }

  private RequestDraft withCredential(RequestDraft draft, Operation operation, Tenant caller) {
    if (operation.security().isEmpty()) {
      return draft;
    }
    for (SecurityAlternative alternative : operation.security()) {
      boolean known =
          alternative.schemes().stream()
              .allMatch(scheme -> draft.inputs().secrets().containsKey(scheme.name()));
      if (known) {
        return CredentialEdits.only(operation.security(), alternative).apply(draft);
      }
    }
    if (caller == Tenant.SECOND) {
      throw new UnavailableException(
          "the target file has no second credential, which is another tenant's, under"
              + " `credentials`");
    }
    throw new PrerequisiteException(
        "The document asks for a credential ("
            + operation.security().stream()
                .flatMap(alternative -> alternative.schemes().stream())
                .map(SecurityScheme::name)
                .distinct()
                .toList()
            + ") and the target has none");
  }
}

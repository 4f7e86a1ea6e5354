package dev.standin.conformance.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.standin.conformance.schema.SampleValues;
import dev.standin.conformance.sut.PrerequisiteException;
import dev.standin.conformance.sut.Target;
import dev.standin.conformance.sut.Tenant;
import dev.standin.conformance.sut.UnavailableException;
import dev.standin.specs.Operation;
import dev.standin.specs.Parameter;
import dev.standin.specs.ParameterIn;
import dev.standin.specs.SchemaAt;
import dev.standin.specs.SecurityAlternative;
import dev.standin.specs.SecurityScheme;
import dev.standin.specs.SpecDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The smallest valid request of an operation: what is required, what scopes the owner, a
 * credential, and nothing else.
 */
public final class ValidRequests {

  private final SampleValues samples;
  private final Target target;

  public ValidRequests(SpecDocument document, Target target) {
    this.samples = new SampleValues(document.root());
    this.target = target;
  }

  /**
   * The request about the conversation {@code id} as its owner sends it.
   *
   * @param owner values by parameter or body property name
   * @param caller whose credential is sent
   * @throws PrerequisiteException if the target has no credential that the document asks for
   */
  public RequestDraft of(Operation operation, String id, Map<String, String> owner, Tenant caller) {
    List<RequestDraft.Placed> values = new ArrayList<>();
    String idParameter = PathTemplate.idParameter(operation.path()).orElse("");
    for (Parameter parameter : operation.parameters()) {
      if (parameter.in() == ParameterIn.PATH && parameter.name().equals(idParameter)) {
        values.add(new RequestDraft.Placed(ParameterIn.PATH, idParameter, id));
      } else if (parameter.required() || owner.containsKey(parameter.name())) {
        values.add(placed(parameter, owner));
      }
    }
    RequestDraft draft =
        new RequestDraft(
            operation.method(), operation.path(), values, Optional.empty(), Optional.empty());
    return withCredential(withBody(draft, operation, owner), operation, caller);
  }

  private RequestDraft.Placed placed(Parameter parameter, Map<String, String> owner) {
    String value = owner.get(parameter.name());
    return new RequestDraft.Placed(
        parameter.in(),
        parameter.name(),
        value != null
            ? value
            : target
                .value(parameter.name())
                .orElseGet(() -> samples.required(parameter.schema()))
                .asText());
  }

  private RequestDraft withBody(RequestDraft draft, Operation op, Map<String, String> owner) {
    if (op.requestBody().isEmpty()) {
      return draft;
    }
    Map<String, SchemaAt> content = op.requestBody().get().content();
    for (Map.Entry<String, SchemaAt> entry : content.entrySet()) {
      JsonNode body = known(samples.required(entry.getValue()));
      boolean owned =
          body instanceof ObjectNode object && putOwner(object, entry.getValue(), owner);
      if (op.requestBody().get().required() || owned) {
        return draft.withBody(Optional.of(entry.getKey()), Optional.of(body.toString()));
      }
    }
    return draft;
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
      if (alternative.schemes().stream()
          .allMatch(scheme -> target.secret(scheme, caller).isPresent())) {
        RequestDraft with = draft;
        for (SecurityScheme scheme : alternative.schemes()) {
          EditCredential.CredentialPlace place = EditCredential.CredentialPlace.of(scheme);
          String secret = target.secret(scheme, caller).orElseThrow();
          with = with.with(place.in(), place.name(), place.prefix() + secret);
        }
        return with;
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

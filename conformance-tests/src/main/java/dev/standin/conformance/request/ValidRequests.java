package dev.standin.conformance.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.standin.conformance.model.RequestDraft;
import dev.standin.conformance.model.RequestDraft.Placed;
import dev.standin.conformance.schema.Samples;
import dev.standin.conformance.target.api.PrerequisiteException;
import dev.standin.conformance.target.api.Target;
import dev.standin.conformance.target.api.Target.Tenant;
import dev.standin.conformance.target.api.UnavailableException;
import dev.standin.specs.document.JsonMediaType;
import dev.standin.specs.document.Operation;
import dev.standin.specs.document.Parameter;
import dev.standin.specs.document.ParameterIn;
import dev.standin.specs.document.SchemaAt;
import dev.standin.specs.document.SecurityAlternative;
import dev.standin.specs.document.SecurityScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The smallest valid request of an operation: what is required, what the target gives, what scopes
 * the owner, a credential, and nothing else.
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
      } else if (parameter.required()
          || owner.containsKey(parameter.name())
          || target.value(parameter.name()).isPresent()) {
        values.add(placed(parameter, owner));
      }
    }
    RequestDraft draft = new RequestDraft(operation.method(), operation.path(), values);
    return withCredential(
        new ValidBody(samples, target, operation).of(draft, id, owner, caller), operation, caller);
  }

  /** Whether the body of a request is one that the document allows. */
  public boolean hasValidBody(Operation operation, RequestDraft draft) {
    Optional<SchemaAt> schema =
        operation
            .requestBody()
            .flatMap(
                body ->
                    draft.mediaType().map(type -> type.split(";", 2)[0].strip()).stream()
                        .filter(JsonMediaType::matches)
                        .flatMap(type -> Stream.ofNullable(body.content().get(type)))
                        .findFirst());
    return schema.filter(it -> samples.judge().accepts(it, BodyEdits.parsed(draft))).isPresent();
  }

  /** Why a body that the target gives is not sent; empty if it is, or if there is none. */
  public Optional<String> bodyNotSent(Operation operation) {
    return new ValidBody(samples, target, operation).notSent();
  }

  /**
   * Whether the request has a body as it is usually sent: also an optional one, where what the
   * method does is about what it encloses (RFC 9110, section 9.3).
   */
  public static boolean haveBody(Operation operation) {
    return operation.requestBody().isPresent()
        && (operation.requestBody().get().required()
            || Set.of("POST", "PUT", "PATCH").contains(operation.method()));
  }

  /**
   * Whether the request says something that only this server knows the meaning of, and that the
   * target does not give: a text that is free.
   *
   * @param hasBody whether it is sent with one
   */
  public boolean guesses(Operation operation, boolean hasBody) {
    boolean parameter =
        operation.parameters().stream()
            .filter(each -> each.required() && each.in() != ParameterIn.PATH)
            .filter(each -> target.value(each.name()).isEmpty() && !isOwner(each.name()))
            .filter(each -> !each.schema().node().has("enum"))
            .anyMatch(each -> samples.of(each).filter(ValidRequests::hasText).isPresent());
    boolean body =
        operation.requestBody().stream()
            .filter(each -> hasBody)
            .filter(each -> target.body(Map.of()).isEmpty())
            .flatMap(each -> each.content().keySet().stream().map(type -> samples.of(each, type)))
            .flatMap(Optional::stream)
            .anyMatch(this::isGuess);
    return target.composesIds() || parameter || body;
  }

  private boolean isGuess(JsonNode body) {
    return body.isObject()
        ? body.propertyStream()
            .filter(each -> target.value(each.getKey()).isEmpty() && !isOwner(each.getKey()))
            .anyMatch(each -> hasText(each.getValue()))
        : hasText(body);
  }

  private boolean isOwner(String name) {
    return target.ownerParameters().contains(name);
  }

  private static boolean hasText(JsonNode value) {
    return value.isTextual() || value.valueStream().anyMatch(ValidRequests::hasText);
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

  private RequestDraft withCredential(RequestDraft draft, Operation operation, Tenant caller) {
    return known(operation, caller)
        .map(alternative -> CredentialEdits.only(operation.security(), alternative).apply(draft))
        .orElse(draft);
  }

  /**
   * The credentials to send, of those to choose from; empty where the document asks for none.
   *
   * @throws PrerequisiteException if the target has no credential that the document asks for
   * @throws UnavailableException if it has none of the second tenant
   */
  public Optional<SecurityAlternative> known(Operation operation, Tenant caller) {
    Optional<SecurityAlternative> known =
        operation.security().stream()
            .filter(
                alternative ->
                    alternative.schemes().stream()
                        .allMatch(scheme -> target.secret(scheme, caller).isPresent()))
            .findFirst();
    if (known.isPresent() || operation.security().isEmpty()) {
      return known;
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

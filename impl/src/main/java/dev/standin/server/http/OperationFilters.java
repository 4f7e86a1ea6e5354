package dev.standin.server.http;

import dev.standin.specs.Operation;
import dev.standin.specs.ParameterIn;
import dev.standin.specs.SecurityAlternative;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Puts before each operation the filters that its generated annotations call for, once, at start.
 */
final class OperationFilters implements DynamicFeature {

  private final Map<Class<?>, Served> served;
  private final Credentials credentials;
  private final VendorAnswers answers;

  /**
   * Filters for these resources.
   *
   * @param served what each resource class answers for
   */
  OperationFilters(Map<Class<?>, Served> served, Credentials credentials, VendorAnswers answers) {
    this.served = Map.copyOf(served);
    this.credentials = credentials;
    this.answers = answers;
  }

  @Override
  public void configure(ResourceInfo resource, FeatureContext context) {
    Served api = served.get(resource.getResourceClass());
    if (api == null) {
      return;
    }
    Method implementation = resource.getResourceMethod();
    InterfaceMethod.of(
            resource.getResourceClass(),
            implementation.getName(),
            implementation.getParameterTypes())
        .ifPresent(method -> register(api, method, context));
  }

  private void register(Served api, Method method, FeatureContext context) {
    boolean isSecured = isSecured(api, method);
    List<SecurityAlternative> alternatives = alternatives(api, method, isSecured);
    if (!alternatives.isEmpty()) {
      context.register(
          new CredentialFilter(api.key(), alternatives, credentials, answers),
          Priorities.AUTHENTICATION);
    }
    if (isSecured && alternatives.isEmpty()) {
      context.register(new LocalHostOnly(api.key(), answers), Priorities.AUTHENTICATION);
    }
    List<SentParameter> singles = singles(method);
    if (!singles.isEmpty()) {
      context.register(new OncePerRequest(singles, api.key(), answers), Priorities.USER);
    }
  }

  /** The document tells how the operations that ask for a credential take it. */
  private List<SecurityAlternative> alternatives(Served api, Method method, boolean isSecured) {
    boolean none = credentials.of(api.key()).isEmpty();
    if (isSecured) {
      return none && api.isOpenWithoutCredentials() ? List.of() : documented(api, method);
    }
    return none
        ? List.of()
        : api.silentSchemes().stream()
            .map(scheme -> new SecurityAlternative(List.of(scheme)))
            .toList();
  }

  /** The generator leaves out schemes that it does not know, such as OAuth without a flow. */
  private static boolean isSecured(Served api, Method method) {
    return method.getAnnotationsByType(SecurityRequirement.class).length > 0
        || operation(api, method).filter(it -> !it.security().isEmpty()).isPresent();
  }

  private static List<SecurityAlternative> documented(Served api, Method method) {
    return operation(api, method)
        .orElseThrow(() -> new IllegalStateException("no document has " + method))
        .security();
  }

  private static Optional<Operation> operation(Served api, Method method) {
    String path = PathTemplate.withoutExpressions(method.getAnnotation(Path.class).value());
    return api.document().operations().stream()
        .filter(operation -> operation.fullPath().equals(path))
        .filter(operation -> isOf(method, operation.method()))
        .findFirst();
  }

  private static boolean isOf(Method method, String verb) {
    return Arrays.stream(method.getAnnotations())
        .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
        .anyMatch(http -> http != null && http.value().equals(verb));
  }

  private static List<SentParameter> singles(Method method) {
    return Arrays.stream(method.getParameters())
        .filter(parameter -> !Collection.class.isAssignableFrom(parameter.getType()))
        .flatMap(OperationFilters::named)
        .filter(sent -> sent.in() == ParameterIn.QUERY || sent.in() == ParameterIn.HEADER)
        .toList();
  }

  private static Stream<SentParameter> named(Parameter parameter) {
    return Arrays.stream(parameter.getAnnotations())
        .flatMap(annotation -> SentParameter.of(annotation).stream());
  }
}

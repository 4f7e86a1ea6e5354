package dev.standin.server.jaxrs;

import dev.standin.server.refusal.ApiDescription;
import dev.standin.server.refusal.Credentials;
import dev.standin.specs.document.Operation;
import dev.standin.specs.document.ParameterIn;
import dev.standin.specs.document.SecurityAlternative;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Puts before each operation the filters that its generated annotations call for, once, at start.
 */
final class OperationFilters implements DynamicFeature {

  private final Map<Class<?>, ApiDescription> apis;
  private final Credentials credentials;

  OperationFilters(List<ApiBinding> bindings, Credentials credentials) {
    this.apis =
        bindings.stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    binding -> binding.resource().getClass(), ApiBinding::api));
    this.credentials = credentials;
  }

  @Override
  public void configure(ResourceInfo resource, FeatureContext context) {
    ApiDescription api = apis.get(resource.getResourceClass());
    Method implementation = resource.getResourceMethod();
    if (api != null) {
      ApiMethod.of(
              resource.getResourceClass(),
              implementation.getName(),
              implementation.getParameterTypes())
          .ifPresent(method -> register(api, method, context));
    }
  }

  private void register(ApiDescription api, ApiMethod method, FeatureContext context) {
    boolean isSecured = isSecured(api, method);
    List<SecurityAlternative> alternatives = alternatives(api, method, isSecured);
    if (!alternatives.isEmpty()) {
      context.register(
          new CredentialFilter(api.key(), alternatives, credentials), Priorities.AUTHENTICATION);
    } else if (isSecured) {
      context.register(new LocalHostFilter(), Priorities.AUTHENTICATION);
    }
    List<SentParameter> singles =
        method.singles().stream()
            .filter(sent -> sent.in() == ParameterIn.QUERY || sent.in() == ParameterIn.HEADER)
            .toList();
    if (!singles.isEmpty()) {
      context.register(new OncePerRequestFilter(singles), Priorities.USER);
    }
    if (method
        .operation(api)
        .filter(it -> NullBodyInterceptor.isFor(it, api.document().root()))
        .isPresent()) {
      context.register(new NullBodyInterceptor());
    }
    if (method.readsForm()) {
      context.register(new FormFilter(), Priorities.USER);
    }
  }

  /** The document tells how the operations that ask for a credential take it. */
  private List<SecurityAlternative> alternatives(
      ApiDescription api, ApiMethod method, boolean isSecured) {
    boolean none = credentials.of(api.key()).isEmpty();
    if (isSecured) {
      return none && api.isOpenWithoutCredentials()
          ? List.of()
          : method
              .operation(api)
              .map(Operation::security)
              .orElseThrow(() -> new IllegalStateException("no document has " + method));
    }
    return none
        ? List.of()
        : api.undocumentedSchemes().stream()
            .map(scheme -> new SecurityAlternative(List.of(scheme)))
            .toList();
  }

  /** The generator leaves out schemes that it does not know, such as OAuth without a flow. */
  private static boolean isSecured(ApiDescription api, ApiMethod method) {
    return method.method().getAnnotationsByType(SecurityRequirement.class).length > 0
        || method.operation(api).filter(it -> !it.security().isEmpty()).isPresent();
  }
}

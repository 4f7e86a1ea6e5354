package dev.standin.server.jaxrs;

import dev.standin.server.api.ApiDescription;
import dev.standin.server.api.Credentials;
import dev.standin.specs.document.Operation;
import dev.standin.specs.document.ParameterIn;
import dev.standin.specs.document.SecurityAlternative;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Puts before each operation the filters that its document and its generated annotations call for,
 * once, at start.
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
    Operation operation =
        method
            .operation(api)
            .orElseThrow(() -> new IllegalStateException("no document has " + method));
    List<SecurityAlternative> alternatives = alternatives(api, operation);
    if (!alternatives.isEmpty()) {
      context.register(
          new CredentialFilter(api.key(), alternatives, credentials), Priorities.AUTHENTICATION);
    } else if (!operation.security().isEmpty()) {
      context.register(new LocalHostFilter(), Priorities.AUTHENTICATION);
    }
    List<SentParameter> singles =
        method.singles().stream()
            .filter(sent -> sent.in() == ParameterIn.QUERY || sent.in() == ParameterIn.HEADER)
            .toList();
    if (!singles.isEmpty()) {
      context.register(new DuplicateParameterFilter(singles), Priorities.USER);
    }
    if (NullBodyInterceptor.isFor(operation, api.document().root())) {
      context.register(new NullBodyInterceptor());
    }
    if (method.readsForm()) {
      context.register(new FormFilter(), Priorities.USER);
    }
  }

  /** What a request has to satisfy one of; nothing where none is asked for. */
  private List<SecurityAlternative> alternatives(ApiDescription api, Operation operation) {
    boolean none = credentials.of(api.key()).isEmpty();
    if (!operation.security().isEmpty()) {
      return none && api.isOpenWithoutCredentials() ? List.of() : operation.security();
    }
    return none
        ? List.of()
        : api.undocumentedSchemes().stream()
            .map(scheme -> new SecurityAlternative(List.of(scheme)))
            .toList();
  }
}

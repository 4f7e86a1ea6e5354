package dev.standin.server.http;

import dev.standin.specs.ParameterIn;
import dev.standin.specs.SecurityAlternative;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
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
import java.util.stream.Stream;

/**
 * Puts before each operation the filters that its generated annotations call for, once, at start.
 */
final class OperationFilters implements DynamicFeature {

  private final Map<Class<?>, Vendor> vendors;
  private final Credentials credentials;
  private final VendorAnswers answers;

  /**
   * Filters for these resources.
   *
   * @param vendors the vendor of each resource class
   */
  OperationFilters(Map<Class<?>, Vendor> vendors, Credentials credentials, VendorAnswers answers) {
    this.vendors = Map.copyOf(vendors);
    this.credentials = credentials;
    this.answers = answers;
  }

  @Override
  public void configure(ResourceInfo resource, FeatureContext context) {
    Vendor vendor = vendors.get(resource.getResourceClass());
    if (vendor == null) {
      return;
    }
    Method implementation = resource.getResourceMethod();
    InterfaceMethod.of(
            resource.getResourceClass(),
            implementation.getName(),
            implementation.getParameterTypes())
        .ifPresent(method -> register(vendor, method, context));
  }

  private void register(Vendor vendor, Method method, FeatureContext context) {
    List<SecurityAlternative> alternatives = alternatives(vendor, method);
    if (!alternatives.isEmpty()) {
      context.register(
          new CredentialFilter(vendor.key(), alternatives, credentials, answers),
          Priorities.AUTHENTICATION);
    }
    List<SentParameter> singles = singles(method);
    if (!singles.isEmpty()) {
      context.register(new OncePerRequest(singles, vendor.key(), answers), Priorities.USER);
    }
  }

  /** The annotations tell which operations ask for a credential, the document how they take it. */
  private List<SecurityAlternative> alternatives(Vendor vendor, Method method) {
    if (method.getAnnotationsByType(SecurityRequirement.class).length > 0) {
      return vendor.operation().security();
    }
    return credentials.of(vendor.key()).isEmpty()
        ? List.of()
        : vendor.silentSchemes().stream()
            .map(scheme -> new SecurityAlternative(List.of(scheme)))
            .toList();
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

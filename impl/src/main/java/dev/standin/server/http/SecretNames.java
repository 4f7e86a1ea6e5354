package dev.standin.server.http;

import dev.standin.server.exchange.Redaction;
import dev.standin.specs.SecurityScheme;
import java.util.List;
import java.util.stream.Stream;

/** The headers and query parameters that carry a credential, by the documents of what is served. */
public final class SecretNames {

  private SecretNames() {}

  /** Masks the credentials of these APIs, and these secrets wherever they stand. */
  public static Redaction redaction(List<? extends Served> apis, Credentials credentials) {
    return new Redaction(
        apis.stream().flatMap(SecretNames::names).toList(),
        credentials.byVendor().values().stream().flatMap(List::stream).toList());
  }

  private static Stream<String> names(Served api) {
    return Stream.concat(
            api.document().operations().stream()
                .flatMap(operation -> operation.security().stream())
                .flatMap(alternative -> alternative.schemes().stream()),
            api.silentSchemes().stream())
        .filter(SecurityScheme.ApiKey.class::isInstance)
        .map(scheme -> ((SecurityScheme.ApiKey) scheme).parameterName());
  }
}

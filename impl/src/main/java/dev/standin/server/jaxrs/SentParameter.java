package dev.standin.server.jaxrs;

import dev.standin.specs.document.ParameterIn;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.util.Optional;

/** A parameter as its JAX-RS annotation names it. */
record SentParameter(ParameterIn in, String name) {

  /** Empty if the annotation is none of the four that name a parameter. */
  static Optional<SentParameter> of(Annotation annotation) {
    if (annotation instanceof PathParam path) {
      return Optional.of(new SentParameter(ParameterIn.PATH, path.value()));
    }
    if (annotation instanceof QueryParam query) {
      return Optional.of(new SentParameter(ParameterIn.QUERY, query.value()));
    }
    if (annotation instanceof HeaderParam header) {
      return Optional.of(new SentParameter(ParameterIn.HEADER, header.value()));
    }
    if (annotation instanceof CookieParam cookie) {
      return Optional.of(new SentParameter(ParameterIn.COOKIE, cookie.value()));
    }
    return Optional.empty();
  }

  static ParameterIn in(Class<? extends Annotation> annotation) {
    if (annotation == PathParam.class) {
      return ParameterIn.PATH;
    }
    if (annotation == HeaderParam.class) {
      return ParameterIn.HEADER;
    }
    return annotation == CookieParam.class ? ParameterIn.COOKIE : ParameterIn.QUERY;
  }
}

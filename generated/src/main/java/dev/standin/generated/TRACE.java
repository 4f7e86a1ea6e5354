package dev.standin.generated;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.ws.rs.HttpMethod;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** Answers TRACE (RFC 9110, section 9.3.8), the one method of OpenAPI that JAX-RS does not name. */
@Target(METHOD)
@Retention(RUNTIME)
@HttpMethod("TRACE")
public @interface TRACE {}

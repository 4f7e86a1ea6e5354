package dev.standin.server.http;

import jakarta.validation.ValidationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/**
 * Keeps Jersey's own mapper for this exception, which answers without a body, from being chosen.
 */
final class ViolationMapper implements ExceptionMapper<ValidationException> {

  private final FailureMapper failures;

  ViolationMapper(FailureMapper failures) {
    this.failures = failures;
  }

  @Override
  public Response toResponse(ValidationException violation) {
    return failures.toResponse(violation);
  }
}

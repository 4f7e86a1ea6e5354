package dev.standin.server.jaxrs;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import dev.standin.server.api.Refusal;
import dev.standin.server.api.Refusal.Reason;
import dev.standin.server.api.RefusedException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NoContentException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.glassfish.jersey.message.internal.HeaderValueException;
import org.glassfish.jersey.server.ParamException;

/** Says in HTTP's terms what an exception means to the caller, and nothing of what is inside. */
final class ExceptionRefusals {

  /** How Jackson begins to say that a required property is absent; it has no type for that. */
  private static final String MISSING = "Missing required creator property";

  private ExceptionRefusals() {}

  static Refusal toRefusal(Throwable failure) {
    if (failure instanceof ParamException parameter) {
      return Refusal.badParameter(
          SentParameter.in(parameter.getParameterType()),
          parameter.getParameterName(),
          reasonOf(parameter));
    }
    if (failure instanceof JsonProcessingException json && isOfReading(json)) {
      return badJson(json);
    }
    if (failure instanceof RefusedException refused) {
      return refused.refusal();
    }
    if (failure instanceof WebApplicationException web) {
      return ofStatus(web);
    }
    if (failure instanceof HeaderValueException) {
      return Refusal.of(Reason.BAD_REQUEST, 400, "A header has a value that cannot be read");
    }
    if (failure instanceof IOException && !(failure instanceof JsonProcessingException)) {
      // Reading the body is the only reading there is on a request's way.
      return Refusal.badBody(List.of("body"), "The body cannot be read");
    }
    return Refusal.failure();
  }

  /** Not so where a value cannot be written, or a class of ours cannot be read into. */
  private static boolean isOfReading(JsonProcessingException json) {
    return !(json instanceof InvalidDefinitionException)
        && !(json.getProcessor() instanceof JsonGenerator);
  }

  private static Refusal badJson(JsonProcessingException json) {
    List<String> path = new ArrayList<>(List.of("body"));
    if (json instanceof JsonMappingException mapping) {
      mapping.getPath().forEach(step -> path.add(nameOf(step)));
      return Refusal.badBody(path, typeOf(mapping));
    }
    return Refusal.badBody(path, "The body is not valid JSON");
  }

  private static String typeOf(JsonMappingException mapping) {
    if (mapping instanceof UnrecognizedPropertyException) {
      return "There is no such property";
    }
    if (mapping.getOriginalMessage().startsWith(MISSING)) {
      return DocumentedConstraints.REQUIRED;
    }
    if (mapping instanceof InvalidNullException) {
      return "The value must not be null";
    }
    if (mapping.getCause() instanceof InputCoercionException) {
      return "The number is beyond those that are taken";
    }
    Object[] values =
        mapping instanceof ValueInstantiationException value
            ? value.getType().getRawClass().getEnumConstants()
            : null;
    return values == null
        ? "The value does not have its documented type"
        : "The value has to be one of "
            + Arrays.stream(values).map(Object::toString).collect(joining(", "));
  }

  private static String nameOf(JsonMappingException.Reference step) {
    return step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName();
  }

  private static Refusal ofStatus(WebApplicationException web) {
    int status = web.getResponse().getStatus();
    if (web.getCause() instanceof NoContentException) {
      return Refusal.badBody(List.of("body"), "A JSON body is required");
    }
    return switch (status) {
      case 404 -> Refusal.of(Reason.NO_SUCH_PATH, status, "There is nothing at this path");
      case 405 ->
          Refusal.of(Reason.METHOD_NOT_ALLOWED, status, "Method Not Allowed")
              .with(HttpHeaders.ALLOW, allowed(web));
      case 406 ->
          Refusal.of(
              Reason.NOT_ACCEPTABLE,
              status,
              "The answer would be of no media type that is accepted");
      case 415 ->
          Refusal.of(Reason.UNSUPPORTED_MEDIA_TYPE, status, "The body has to be application/json");
      case 501 -> Refusal.of(Reason.NOT_SERVED, status, notServed(web));
      default ->
          status < 500
              ? Refusal.of(Reason.BAD_REQUEST, status, "The request cannot be understood")
              : Refusal.failure();
    };
  }

  /** Only the generated classes throw this, and name the operation. */
  private static String notServed(WebApplicationException web) {
    return Objects.requireNonNullElse(web.getMessage(), "The operation is not served yet");
  }

  private static String allowed(WebApplicationException web) {
    return web instanceof NotAllowedException
        ? String.join(", ", new TreeSet<>(web.getResponse().getAllowedMethods()))
        : "";
  }

  /** The message of what the strict readers of this package threw; they speak to the caller. */
  private static String reasonOf(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    String message = cause instanceof IllegalArgumentException ? cause.getMessage() : null;
    return message == null ? "Input does not have its documented type" : message;
  }
}

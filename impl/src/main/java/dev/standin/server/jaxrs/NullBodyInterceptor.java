package dev.standin.server.jaxrs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.standin.server.api.Refusal;
import dev.standin.server.api.RefusedException;
import dev.standin.specs.document.Operation;
import dev.standin.specs.document.ReferenceResolver;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Refuses null as a body, which would be taken for a body that is not there. */
final class NullBodyInterceptor implements ReaderInterceptor {

  /** Members within members beyond this are not looked at: they may refer to one another. */
  private static final int DEEPEST = 8;

  /** Whether the document gives a body of the operation a type, and null is not of it. */
  static boolean isFor(Operation operation, JsonNode root) {
    return operation.requestBody().stream()
        .flatMap(body -> body.content().values().stream())
        .anyMatch(schema -> isNotNull(schema.node(), root, DEEPEST));
  }

  private static boolean isNotNull(JsonNode schema, JsonNode root, int depth) {
    return isNotNull(schema)
        || (depth > 0
            && schema
                .path("allOf")
                .valueStream()
                .anyMatch(
                    each -> isNotNull(ReferenceResolver.follow(root, each), root, depth - 1)));
  }

  private static boolean isNotNull(JsonNode schema) {
    JsonNode type = schema.path("type");
    return (type.isTextual() ? !type.asText().equals("null") : type.isArray())
        && type.valueStream().noneMatch(each -> each.asText().equals("null"))
        && !schema.path("nullable").asBoolean();
  }

  @Override
  public @Nullable Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    // The body is in memory, as a whole.
    boolean isThere = context.getInputStream().available() > 0;
    Object body = context.proceed();
    if (isThere && body == null) {
      throw new RefusedException(Refusal.badBody(List.of("body"), "The value must not be null"));
    }
    return body;
  }
}

package dev.standin.server.dify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.standin.server.api.Refusal;
import dev.standin.server.api.Refusal.Reason;
import dev.standin.server.api.RefusedException;
import dev.standin.server.api.StrictJson;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whom Dify takes for the caller: {@code validate_app_token} in its {@code wraps.py}. */
final class ObservedDifyUser {

  /** Who calls without a name. */
  private static final String DEFAULT = "DEFAULT-USER";

  private static final ObjectMapper MAPPER = StrictJson.mapper();

  private ObservedDifyUser() {}

  /**
   * The body's {@code user}, which need not be there.
   *
   * @throws RefusedException if the body is not said to be JSON (415), is none (400), or is no
   *     object (500)
   */
  static String of(@Nullable String contentType, byte[] body) {
    if (contentType == null || !isJson(contentType)) {
      throw new RefusedException(
          Refusal.of(
              Reason.UNSUPPORTED_MEDIA_TYPE,
              415,
              "Did not attempt to load JSON data because the request Content-Type was not"
                  + " 'application/json'."));
    }
    JsonNode value = read(body);
    if (!value.isObject()) {
      throw new RefusedException(Refusal.failure());
    }
    JsonNode user = value.path("user");
    return isFalsy(user) ? DEFAULT : user.isTextual() ? user.textValue() : user.toString();
  }

  private static boolean isJson(String contentType) {
    return contentType
        .toLowerCase(Locale.ROOT)
        .matches("\\s*application/(json|.*\\+json)\\s*(;.*)?");
  }

  private static JsonNode read(byte[] body) {
    try {
      JsonNode value = MAPPER.readTree(body);
      if (!value.isMissingNode()) {
        return value;
      }
    } catch (IOException e) {
      // Answered below, as no body is.
    }
    throw new RefusedException(
        Refusal.of(
            Reason.BAD_REQUEST,
            400,
            "The browser (or proxy) sent a request that this server could not understand."));
  }

  /** What Python takes for false. */
  private static boolean isFalsy(JsonNode user) {
    return switch (user.getNodeType()) {
      case STRING -> user.textValue().isEmpty();
      case NUMBER -> user.doubleValue() == 0;
      case BOOLEAN -> !user.booleanValue();
      case ARRAY, OBJECT -> user.isEmpty();
      default -> true;
    };
  }
}

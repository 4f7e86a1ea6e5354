package dev.standin.server.grizzly;

import dev.standin.server.api.Answer;
import dev.standin.server.api.ApiDirectory;
import dev.standin.server.vendor.Vendor;
import java.util.Optional;
import java.util.Set;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.Method;
import org.jspecify.annotations.Nullable;

/**
 * What a browser is told so that pages of these origins may use the vendors' APIs (Fetch Standard,
 * section 3.3). The control API is for no page: it asks for nothing where it is reached from this
 * machine alone, and a browser is on this machine.
 *
 * @param origins such as {@code http://localhost:3000}; {@code *} for all; empty for none
 */
record CorsPolicy(Set<String> origins, ApiDirectory directory) {

  private static final String ANY = "*";

  /** The answer to a preflight; empty if the request is none, or not from one of the origins. */
  Optional<Answer> preflight(HttpRequestPacket request) {
    String method = request.getHeader("Access-Control-Request-Method");
    if (method == null || request.getMethod() != Method.OPTIONS || !permits(request)) {
      return Optional.empty();
    }
    Answer answer = Answer.empty(204).with("Access-Control-Allow-Methods", method);
    String headers = request.getHeader("Access-Control-Request-Headers");
    return Optional.of(
        headers == null ? answer : answer.with("Access-Control-Allow-Headers", headers));
  }

  /** An answer that the page which asked for it may read, if it is of one of the origins. */
  Answer permit(HttpRequestPacket request, Answer answer) {
    if (!permits(request)) {
      return answer;
    }
    boolean any = origins.contains(ANY);
    return answer
        .with("Access-Control-Allow-Origin", any ? ANY : request.getHeader("Origin"))
        .with("Access-Control-Expose-Headers", ANY)
        .with("Vary", "Origin");
  }

  private boolean permits(HttpRequestPacket request) {
    if (origins.isEmpty()) {
      return false;
    }
    String origin = request.getHeader("Origin");
    // Null of a request that broke off before it.
    @Nullable String path = request.getRequestURI();
    return origin != null
        && path != null
        && (origins.contains(ANY) || origins.contains(origin))
        && directory.find(path).filter(Vendor.class::isInstance).isPresent();
  }
}

package dev.standin.server.jaxrs;

import dev.standin.server.api.Refusal;
import dev.standin.server.api.Refusal.Reason;
import dev.standin.server.api.RefusedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;

/**
 * Refuses a compressed body where it would be read: for JSON it is none, and the client would be
 * told something that is not so (RFC 9110, section 8.4 and 12.5.3).
 */
final class ContentCodingInterceptor implements ReaderInterceptor {

  private static final String IDENTITY = "identity";

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    String coding = context.getHeaders().getFirst(HttpHeaders.CONTENT_ENCODING);
    if (coding != null && !coding.isBlank() && !coding.strip().equalsIgnoreCase(IDENTITY)) {
      throw new RefusedException(
          Refusal.of(
                  Reason.UNSUPPORTED_MEDIA_TYPE,
                  415,
                  "Content-Encoding is not supported: send the body as it is")
              .with(HttpHeaders.ACCEPT_ENCODING, IDENTITY));
    }
    return context.proceed();
  }
}

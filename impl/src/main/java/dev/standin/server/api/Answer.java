package dev.standin.server.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.standin.generated.DocumentedResponse;
import dev.standin.specs.document.JsonMediaType;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is answered to a request, whoever answers it: a resource, a refusal, a limit or a fault. It
 * is written to HTTP as it is.
 *
 * @param mediaType the value of Content-Type; null for none
 * @param headers all but Content-Type and those that every answer has
 * @param reason why nothing was deleted, for the journal; it is not sent
 */
public record Answer(
    int status,
    @Nullable String mediaType,
    Bytes body,
    Map<String, String> headers,
    Optional<String> reason) {

  private static final ObjectMapper MAPPER = StrictJson.mapper();

  private static final String JSON = "application/json";

  public Answer {
    headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
  }

  /** An answer without a body. */
  public static Answer empty(int status) {
    return new Answer(status, null, Bytes.NONE, Map.of(), Optional.empty());
  }

  /** An answer whose body is this value as JSON. */
  public static Answer json(int status, Object body) {
    return of(status, JSON, body);
  }

  /** An answer whose body is this value: a text as it is, unless the media type is JSON's. */
  public static Answer of(int status, String mediaType, Object body) {
    return new Answer(status, mediaType, bytes(mediaType, body), Map.of(), Optional.empty());
  }

  /** An answer that the vendor documents. */
  public static Answer of(DocumentedResponse response) {
    String mediaType = response.mediaType();
    Object body = response.body();
    if (body != null) {
      return of(response.status(), mediaType == null ? JSON : mediaType, body);
    }
    if (mediaType != null && JsonMediaType.matches(mediaType)) {
      return of(response.status(), mediaType, NullNode.instance);
    }
    return empty(response.status()).withMediaType(mediaType);
  }

  /** This answer with this header in place of another of its name. */
  public Answer with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Answer(status, mediaType, body, more, reason);
  }

  /** This answer with another media type for the same bytes. */
  public Answer withMediaType(@Nullable String other) {
    return new Answer(status, other, body, headers, reason);
  }

  /** This answer as the one to a refusal: with the headers that HTTP wants, and the reason. */
  Answer to(Refusal refusal) {
    Map<String, String> all = new LinkedHashMap<>(refusal.headers());
    all.putAll(headers);
    Optional<String> why =
        refusal.reason() == Refusal.Reason.ASKED_FOR
            ? Optional.empty()
            : Optional.of(refusal.sentence());
    return new Answer(status, mediaType, body, all, why);
  }

  /** Whether the body is JSON (RFC 8259, or RFC 6839, section 3.1). */
  public boolean isJson() {
    return mediaType != null && JsonMediaType.matches(mediaType);
  }

  private static Bytes bytes(String mediaType, Object body) {
    if (body instanceof byte[] octets && !JsonMediaType.matches(mediaType)) {
      return Bytes.of(octets);
    }
    try {
      return Bytes.of(
          body instanceof String text && !JsonMediaType.matches(mediaType)
              ? text.getBytes(UTF_8)
              : MAPPER.writeValueAsBytes(body));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}

package dev.standin.server.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.standin.server.store.Conversation;
import dev.standin.server.store.ConversationKey;
import java.util.List;
import java.util.Optional;

/** A request with its answer: one with a body deletes what is there, one without finds nothing. */
public enum Exchange {
  DIFY_DELETES("dify", "/v1/conversations/", "{\"user\":\"u\"}", 204, ""),
  AZURE_REFUSES(
      "azure",
      "/openai/v1/conversations/",
      "",
      404,
      "{\"error\":{\"code\":null,\"message\":\"Conversation with id 'ID' not found.\","
          + "\"type\":\"invalid_request_error\"}}");

  static final String CREDENTIAL = "benchmark";

  private final String vendor;
  private final String path;
  private final String requestBody;
  private final int status;
  private final String answerBody;

  Exchange(String vendor, String path, String requestBody, int status, String answerBody) {
    this.vendor = vendor;
    this.path = path;
    this.requestBody = requestBody;
    this.status = status;
    this.answerBody = answerBody;
  }

  /** Whether each request uses up a conversation. */
  boolean deletes() {
    return status < 300;
  }

  int status() {
    return status;
  }

  String answerBody(String id) {
    return answerBody.replace("ID", id);
  }

  /** The conversation that the request of this number names. */
  Conversation conversation(long number) {
    Optional<String> owner = requestBody.isEmpty() ? Optional.empty() : Optional.of("u");
    return new Conversation(new ConversationKey(vendor, id(number), owner), List.of());
  }

  byte[] request(String id) {
    String head = "DELETE " + path + id + " HTTP/1.1\r\nHost: 127.0.0.1\r\n";
    String body =
        requestBody.isEmpty()
            ? ""
            : "Authorization: Bearer "
                + CREDENTIAL
                + "\r\nContent-Type: application/json\r\nContent-Length: "
                + requestBody.length()
                + "\r\n";
    return (head + body + "\r\n" + requestBody).getBytes(US_ASCII);
  }

  static String id(long number) {
    String digits = Long.toHexString(number);
    return "00000000-0000-4000-8000-000000000000".substring(0, 36 - digits.length()) + digits;
  }
}

package dev.standin.server.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import org.glassfish.grizzly.http.Method;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;

/** Answers a request that Jersey does not see, in the words of the vendor that was asked. */
final class RefusalWriter {

  private static final String JSON = MediaType.APPLICATION_JSON;

  private final VendorAnswers answers;
  private final ObjectMapper mapper;

  RefusalWriter(VendorAnswers answers, ObjectMapper mapper) {
    this.answers = answers;
    this.mapper = mapper;
  }

  /** Writes the whole answer, unless another one is on its way already. */
  void write(Request request, Response response, Refusal refusal) throws IOException {
    if (response.isCommitted()) {
      return;
    }
    Answer answer = answers.answer(request.getRequestURI(), refusal);
    response.setStatus(answer.status());
    refusal.headers().forEach(response::setHeader);
    answer.headers().forEach(response::setHeader);
    if (answer.body() != null) {
      String type = answer.headers().getOrDefault(HttpHeaders.CONTENT_TYPE, JSON);
      byte[] body = bytes(answer.body(), type);
      response.setContentType(type);
      response.setContentLength(body.length);
      // RFC 9110, section 9.3.2: the length is told all the same.
      if (request.getMethod() != Method.HEAD) {
        response.getOutputStream().write(body);
      }
    }
  }

  private byte[] bytes(Object body, String type) throws IOException {
    return type.startsWith(JSON) ? mapper.writeValueAsBytes(body) : body.toString().getBytes(UTF_8);
  }
}

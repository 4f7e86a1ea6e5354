package dev.standin.server.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;

/** Answers a request that Jersey does not see, in the words of the vendor that was asked. */
final class RefusalWriter {

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
    if (answer.body() != null) {
      byte[] body = mapper.writeValueAsBytes(answer.body());
      response.setContentType("application/json");
      response.setContentLength(body.length);
      response.getOutputStream().write(body);
    }
  }
}

package dev.standin.server.grizzly;

import dev.standin.server.api.Answer;
import dev.standin.server.api.ReasonPhrases;
import dev.standin.server.exchange.Exchange;
import java.io.IOException;
import java.util.Map;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.Method;
import org.glassfish.grizzly.http.server.Response;
import org.glassfish.grizzly.http.util.FastHttpDateFormat;
import org.glassfish.grizzly.http.util.Header;
import org.glassfish.grizzly.http.util.HttpStatus;
import org.glassfish.grizzly.memory.Buffers;
import org.glassfish.grizzly.memory.MemoryManager;

/**
 * Writes answers to HTTP. All of them pass here, whoever made them, and each ends its exchange
 * before it is on its way: who has the answer may look for it in the journal.
 */
final class AnswerWriter {

  private static final int DEFAULT_BUFFER = 8192;

  private final CorsPolicy cors;

  AnswerWriter(CorsPolicy cors) {
    this.cors = cors;
  }

  /** Writes the answer to a request that a handler was given. */
  void write(Response response, Exchange.Recorder recorder, Answer answer) throws IOException {
    HttpResponsePacket packet = response.getResponse();
    writeHead(packet, recorder, answer);
    if (hasBody(packet.getRequest(), answer)) {
      // In one piece with the head: half of it is what a cut answer leaves.
      response.setBufferSize(Math.max(DEFAULT_BUFFER, answer.body().length()));
      answer.body().writeTo(response.getOutputStream());
    }
  }

  /** The answer to a request that no handler is given, to be encoded. */
  HttpContent content(HttpResponsePacket packet, Exchange.Recorder recorder, Answer answer) {
    writeHead(packet, recorder, answer);
    return HttpContent.builder(packet)
        .content(
            hasBody(packet.getRequest(), answer)
                ? Buffers.wrap(MemoryManager.DEFAULT_MEMORY_MANAGER, answer.body().buffer())
                : Buffers.EMPTY_BUFFER)
        .last(true)
        .build();
  }

  private void writeHead(HttpResponsePacket packet, Exchange.Recorder recorder, Answer given) {
    Answer answer = cors.permit(packet.getRequest(), given);
    recorder.answered(answer);
    packet.setStatus(HttpStatus.newHttpStatus(answer.status(), ReasonPhrases.of(answer.status())));
    // RFC 9110, section 6.6.1: of a server with a clock.
    packet.setHeader(Header.Date, FastHttpDateFormat.getCurrentDate());
    for (Map.Entry<String, String> header : answer.headers().entrySet()) {
      packet.setHeader(header.getKey(), header.getValue());
    }
    if (answer.mediaType() != null) {
      // As a field, not as the type: with 204, where one vendor's service names one, Grizzly would
      // leave that out.
      packet.getHeaders().setValue(Header.ContentType).setString(answer.mediaType());
    }
    packet.setContentLength(answer.body().length());
  }

  /** To HEAD there is none, and its length is told all the same (RFC 9110, section 9.3.2). */
  private static boolean hasBody(HttpRequestPacket request, Answer answer) {
    return request.getMethod() != Method.HEAD && !answer.body().isEmpty();
  }
}

package dev.standin.server.http;

import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.Protocol;
import org.glassfish.grizzly.http.util.Header;

/** What Grizzly would get wrong in the head of an answer. */
final class AnswerHead {

  private AnswerHead() {}

  /** Mends it before it is written. */
  static void mend(HttpResponsePacket answer) {
    if (answer.isCommitted()) {
      return;
    }
    // One vendor's service names a media type with 204; Grizzly would leave it out.
    if (answer.getStatus() == 204 && answer.isContentTypeSet()) {
      answer.getHeaders().setValue(Header.ContentType).setString(answer.getContentType());
    }
    // RFC 9112, section 6.1: HTTP/1.0 has no chunks. The end of the connection is that of the body.
    if (answer.isChunked() && answer.getRequest().getProtocol() != Protocol.HTTP_1_1) {
      answer.setChunked(false);
      answer.getProcessingState().setKeepAlive(false);
    }
  }
}

package dev.standin.server.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.standin.server.http.Refusal.Reason;
import java.io.IOException;
import java.util.Iterator;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;
import org.glassfish.grizzly.http.util.FastHttpDateFormat;
import org.glassfish.grizzly.http.util.Header;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands requests to Jersey, and answers in the vendor's shape those that Jersey cannot take. */
final class FrontHandler extends HttpHandler {

  private static final Logger LOG = LoggerFactory.getLogger(FrontHandler.class);

  private final HttpHandler jersey;
  private final VendorAnswers answers;
  private final ObjectMapper mapper;

  FrontHandler(HttpHandler jersey, VendorAnswers answers, ObjectMapper mapper) {
    this.jersey = jersey;
    this.answers = answers;
    this.mapper = mapper;
    // Jersey decodes; Grizzly would refuse an encoded slash on its own page.
    setDecodeUrl(false);
  }

  @Override
  public void start() {
    jersey.start();
  }

  @Override
  public void destroy() {
    jersey.destroy();
  }

  /** RFC 9110, section 10.1.1: an expectation that is not known may be passed over. */
  @Override
  protected boolean sendAcknowledgment(Request request, Response response) throws IOException {
    boolean isKnown = "100-continue".equalsIgnoreCase(request.getHeader(Header.Expect));
    return !isKnown || super.sendAcknowledgment(request, response);
  }

  @Override
  public void service(Request request, Response response) throws IOException {
    // RFC 9110, section 6.6.1: a server that has a clock says what it shows.
    response.setHeader(Header.Date, FastHttpDateFormat.getCurrentDate());
    if (hasSeveralHosts(request)) {
      refuse(request, response, Refusal.of(Reason.BAD_REQUEST, 400, "Host is there twice"));
      return;
    }
    try {
      jersey.service(request, response);
    } catch (IllegalArgumentException e) {
      // The container throws this, before anything is done, when path or host make no URI.
      LOG.debug("Not a URI", e);
      refuse(request, response, Refusal.of(Reason.BAD_REQUEST, 400, "The URL is not valid"));
    } catch (Exception e) {
      LOG.error("Failed to answer {}", request.getRequestURI(), e);
      refuse(request, response, Refusal.of(Reason.FAILURE, 500, "Internal Server Error"));
    }
  }

  /** RFC 9112, section 3.2: two are refused. Grizzly refuses none, where HTTP/1.1 wants one. */
  private static boolean hasSeveralHosts(Request request) {
    Iterator<String> hosts = request.getHeaders(Header.Host).iterator();
    if (hosts.hasNext()) {
      hosts.next();
    }
    return hosts.hasNext();
  }

  private void refuse(Request request, Response response, Refusal refusal) throws IOException {
    if (response.isCommitted()) {
      return;
    }
    Answer answer = answers.answer(request.getRequestURI(), refusal);
    response.setStatus(answer.status());
    if (answer.body() != null) {
      byte[] body = mapper.writeValueAsBytes(answer.body());
      response.setContentType("application/json");
      response.setContentLength(body.length);
      response.getOutputStream().write(body);
    }
  }
}

package dev.standin.server.http;

import dev.standin.server.exchange.OpenExchange;
import dev.standin.server.exchange.Redaction;
import dev.standin.server.fault.Fault;
import dev.standin.server.fault.Faults;
import dev.standin.server.http.Refusal.Reason;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
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
  private final RefusalWriter refusals;
  private final Traffic traffic;
  private final Faults faults;
  private final Redaction redaction;
  private final FaultInjection injection;
  private final int bodyLimit;

  FrontHandler(
      HttpHandler jersey,
      RefusalWriter refusals,
      Traffic traffic,
      Watch watch,
      FaultInjection injection,
      int bodyLimit) {
    this.jersey = jersey;
    this.refusals = refusals;
    this.traffic = traffic;
    this.faults = watch.faults();
    this.redaction = watch.redaction();
    this.injection = injection;
    this.bodyLimit = bodyLimit;
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

  /**
   * RFC 9110, section 10.1.1: the body is here, so nobody waits for this; and an expectation that
   * is not known may be passed over.
   */
  @Override
  protected boolean sendAcknowledgment(Request request, Response response) {
    return true;
  }

  @Override
  public void service(Request request, Response response) throws IOException {
    // RFC 9110, section 6.6.1: a server that has a clock says what it shows.
    response.setHeader(Header.Date, FastHttpDateFormat.getCurrentDate());
    Optional<OpenExchange> open =
        traffic.open(
            request.getRequest(), BodyGatherer.bodyOf(request), BodyGatherer.lengthOf(request));
    if (open.isEmpty()) {
      answer(request, response);
      return;
    }
    OpenExchange exchange = open.get();
    Optional<Fault> fault = faults.of(exchange.asked());
    if (fault.isPresent()) {
      injection.answer(fault.get(), exchange, request, response, this::answer);
    } else {
      exchange.run(() -> answer(request, response));
    }
  }

  private void answer(Request request, Response response) throws IOException {
    if (hasSeveralHosts(request)) {
      refusals.write(request, response, Refusal.of(Reason.BAD_REQUEST, 400, "Host is there twice"));
    } else if (!hasPath(request) || !hasAuthority(request)) {
      refusals.write(
          request, response, Refusal.of(Reason.BAD_REQUEST, 400, "The URL is not valid"));
    } else if (BodyGatherer.isTooLarge(request)) {
      String message = "The body has more than " + bodyLimit + " bytes";
      refusals.write(request, response, Refusal.of(Reason.BODY_TOO_LARGE, 413, message));
    } else {
      ask(request, response);
    }
  }

  private void ask(Request request, Response response) throws IOException {
    try {
      jersey.service(request, response);
    } catch (IllegalArgumentException e) {
      // The container throws this, before anything is done, when path or host make no URI.
      // Its message has the URI in it as it came.
      LOG.debug("Not a URI: {}", redaction.text(request.getRequestURI()));
      refusals.write(
          request, response, Refusal.of(Reason.BAD_REQUEST, 400, "The URL is not valid"));
    } catch (Exception e) {
      LOG.error("Failed to answer {}", redaction.text(request.getRequestURI()), e);
      refusals.write(request, response, Refusal.of(Reason.FAILURE, 500, "Internal Server Error"));
    }
  }

  /**
   * RFC 9112, section 3.2: a target is a path, an absolute URL, whose path this is, or an asterisk,
   * and has no fragment. Of another one Jersey would find a path that the journal does not.
   */
  private static boolean hasPath(Request request) {
    String target = request.getRequestURI();
    String query = request.getQueryString();
    return (target.startsWith("/") || target.equals("*"))
        && target.indexOf('#') < 0
        && (query == null || query.indexOf('#') < 0);
  }

  /** RFC 9110, section 4.2.4: a user in it is an error, as is a port that is no number. */
  private static boolean hasAuthority(Request request) {
    try {
      return request.getServerName() == null || request.getServerName().indexOf('@') < 0;
    } catch (IllegalStateException e) {
      return false;
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
}

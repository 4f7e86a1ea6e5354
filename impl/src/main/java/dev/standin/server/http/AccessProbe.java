package dev.standin.server.http;

import dev.standin.server.log.AccessLog;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.http.server.HttpServerFilter;
import org.glassfish.grizzly.http.server.HttpServerProbe;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;

/** Tells the access log of each answer that was given by the handler. */
@SuppressWarnings("rawtypes") // As Grizzly declares what is overridden.
final class AccessProbe extends HttpServerProbe.Adapter {

  private static final String BEGAN = AccessProbe.class.getName() + ".began";

  private static final String DROPPED = AccessProbe.class.getName() + ".dropped";

  private final AccessLog log;

  AccessProbe(AccessLog log) {
    this.log = log;
  }

  /** Notes that no answer goes out, whatever status the response is going to have. */
  static void dropped(Request request) {
    request.setAttribute(DROPPED, true);
  }

  @Override
  public void onRequestReceiveEvent(
      HttpServerFilter filter, Connection connection, Request request) {
    if (log.isOn()) {
      request.setAttribute(BEGAN, System.nanoTime());
    }
  }

  @Override
  public void onRequestCompleteEvent(
      HttpServerFilter filter, Connection connection, Response response) {
    Request request = response.getRequest();
    if (request.getAttribute(BEGAN) instanceof Long began) {
      boolean isDropped = request.getAttribute(DROPPED) != null;
      log.write(
          request.getMethod().getMethodString(),
          request.getRequestURI(),
          request.getQueryString(),
          isDropped ? OptionalInt.empty() : OptionalInt.of(response.getStatus()),
          TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began),
          isDropped ? 0 : Math.max(0, response.getContentLengthLong()),
          String.valueOf(request.getRemoteAddr()));
    }
  }
}

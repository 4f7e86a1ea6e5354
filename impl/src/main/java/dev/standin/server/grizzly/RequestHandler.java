package dev.standin.server.grizzly;

import dev.standin.server.api.Answer;
import dev.standin.server.api.ApiDirectory;
import dev.standin.server.api.Refusal;
import dev.standin.server.api.Refusal.Reason;
import dev.standin.server.exchange.Exchange;
import dev.standin.server.exchange.RecordingStore;
import dev.standin.server.exchange.Redaction;
import dev.standin.server.fault.Fault;
import dev.standin.server.fault.Fault.When;
import dev.standin.server.fault.Faults;
import dev.standin.server.grizzly.RequestUrls.RequestUrl;
import dev.standin.server.jaxrs.JaxRsApplication;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.EmptyCompletionHandler;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;
import org.glassfish.grizzly.http.util.Header;
import org.glassfish.grizzly.http.util.MimeHeaders;

/**
 * Answers requests that are there as a whole: as the application does, unless a fault meets them.
 */
final class RequestHandler extends HttpHandler {

  private static final Logger LOG = Logger.getLogger(RequestHandler.class.getName());

  private final JaxRsApplication application;
  private final ApiDirectory directory;
  private final ExchangeTracker tracker;
  private final Faults faults;
  private final Redaction redaction;
  private final DelayScheduler delays;
  private final AnswerWriter writer;
  private final CorsPolicy cors;
  private final Limits limits;
  private final RequestUrls urls = new RequestUrls();

  RequestHandler(
      JaxRsApplication application,
      ApiDirectory directory,
      ExchangeTracker tracker,
      ExchangeHooks hooks,
      DelayScheduler delays,
      AnswerWriter writer,
      CorsPolicy cors,
      Limits limits) {
    this.application = application;
    this.directory = directory;
    this.tracker = tracker;
    this.faults = hooks.faults();
    this.redaction = hooks.redaction();
    this.delays = delays;
    this.writer = writer;
    this.cors = cors;
    this.limits = limits;
    // JAX-RS decodes; Grizzly would refuse an encoded slash on its own page.
    setDecodeUrl(false);
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
    HttpRequestPacket packet = request.getRequest();
    if (saysClose(packet)) {
      packet.getProcessingState().setKeepAlive(false);
    }
    byte[] body = BodyFilter.bodyOf(packet);
    long length = Math.max(body.length, BodyFilter.excessOf(packet));
    Exchange.Recorder recorder = tracker.open(packet, body, length);
    Optional<Answer> preflight = cors.preflight(packet);
    if (preflight.isPresent()) {
      writer.write(response, recorder, preflight.get());
      return;
    }
    Supplier<Answer> usual = () -> answer(request, body, recorder);
    Optional<Fault> fault = faults.of(recorder.request());
    if (fault.isEmpty()) {
      writer.write(response, recorder, usual.get());
    } else {
      recorder.fault(fault.get().description());
      fail(fault.get(), response, recorder, usual);
    }
  }

  /** RFC 9110, section 7.6.1: it may be one of several options, of which Grizzly sees none. */
  private static boolean saysClose(HttpRequestPacket packet) {
    for (String field : packet.getHeaders().values(Header.Connection)) {
      if (Stream.of(field.split(","))
          .anyMatch(option -> option.strip().equalsIgnoreCase("close"))) {
        return true;
      }
    }
    return false;
  }

  private void fail(
      Fault fault, Response response, Exchange.Recorder recorder, Supplier<Answer> usual)
      throws IOException {
    boolean isBefore = fault.when() == When.BEFORE;
    if (fault instanceof Fault.Delay delay) {
      Supplier<Answer> answer = isBefore ? usual : known(usual.get());
      writeAfter(delay.time(), response, recorder, answer);
      return;
    }
    Optional<Answer> done = isBefore ? Optional.empty() : Optional.of(usual.get());
    if (fault instanceof Fault.Drop) {
      drop(response.getRequest(), recorder);
    } else if (fault instanceof Fault.Status status) {
      done.flatMap(Answer::reason).ifPresent(recorder::reason);
      writer.write(response, recorder, refuse(response.getRequest(), status.refusal()));
    } else {
      HttpCodec.cut(response.getResponse());
      writer.write(response, recorder, done.orElseGet(usual));
    }
  }

  private static Supplier<Answer> known(Answer answer) {
    return () -> answer;
  }

  private static void drop(Request request, Exchange.Recorder recorder) {
    recorder.dropped();
    Connection<?> connection = request.getContext().getConnection();
    HttpCodec.readNoMore(connection);
    connection.closeSilently();
  }

  private void writeAfter(
      Duration time, Response response, Exchange.Recorder recorder, Supplier<Answer> answer) {
    Suspension suspension = new Suspension();
    response.suspend(-1, TimeUnit.MILLISECONDS, suspension);
    delays.after(
        time,
        () -> {
          try {
            writer.write(response, recorder, answer.get());
          } catch (IOException e) {
            LOG.log(Level.FINE, "The client did not wait", e);
          } finally {
            if (!suspension.isOver) {
              response.resume();
            }
          }
        });
  }

  /** Knows whether the client did not wait. */
  private static final class Suspension extends EmptyCompletionHandler<Response> {

    private volatile boolean isOver;

    @Override
    public void cancelled() {
      isOver = true;
    }
  }

  /** The answer to a request that no fault meets. */
  private Answer answer(Request request, byte[] body, Exchange.Recorder recorder) {
    String path = request.getRequestURI();
    try {
      if (RequestUrls.hasSeveralHosts(request)) {
        return refuse(request, Reason.BAD_REQUEST, 400, "Host appears twice");
      }
      Optional<RequestUrl> url = urls.of(request);
      if (url.isEmpty()) {
        LOG.fine(() -> "Not a URI: " + redaction.text(path));
        return refuse(request, Reason.BAD_REQUEST, 400, "The URL is not valid");
      }
      if (BodyFilter.excessOf(request.getRequest()) > 0) {
        return refuse(request, limits.refusal(413));
      }
      return RecordingStore.recording(
          recorder,
          () ->
              application.answer(
                  request.getMethod().getMethodString(),
                  url.get().base(),
                  url.get().whole(),
                  headers(request),
                  body));
    } catch (RuntimeException | Error e) {
      // Nobody above answers it where it is not on Grizzly's own thread.
      LOG.log(Level.SEVERE, "Failed to answer " + redaction.text(path), e);
      return refuse(request, Refusal.failure());
    }
  }

  private Answer refuse(Request request, Reason reason, int status, String message) {
    return refuse(request, Refusal.of(reason, status, message));
  }

  private Answer refuse(Request request, Refusal refusal) {
    String method = request.getMethod().getMethodString();
    return directory.answer(method, request.getRequestURI(), refusal);
  }

  private static Map<String, List<String>> headers(Request request) {
    MimeHeaders sent = request.getRequest().getHeaders();
    Map<String, List<String>> headers = new LinkedHashMap<>();
    for (int i = 0; i < sent.size(); i++) {
      headers
          .computeIfAbsent(sent.getName(i).toString(), name -> new ArrayList<>(1))
          .add(sent.getValue(i).toString());
    }
    return headers;
  }
}

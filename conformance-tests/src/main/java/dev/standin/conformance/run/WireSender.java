package dev.standin.conformance.run;

import dev.standin.conformance.model.Exchange;
import dev.standin.conformance.model.Request;
import dev.standin.conformance.wire.WireAnswer;
import dev.standin.conformance.wire.WireConnection;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLHandshakeException;

/** Sends over a bare socket, in every form that HTTP/1.1 has, and sees each octet of the answer. */
public final class WireSender implements Sender {

  private final Duration timeout;

  /**
   * A sender that does not wait forever.
   *
   * @param timeout for connecting, and for a whole answer
   */
  public WireSender(Duration timeout) {
    this.timeout = timeout;
  }

  @Override
  public Exchange send(String purpose, Request request) {
    try (WireConnection connection = open(request)) {
      return exchange(purpose, request, connection.ask(request));
    } catch (SocketTimeoutException e) {
      return Exchange.unanswered(purpose, request, nothingCame());
    } catch (SSLHandshakeException e) {
      return Exchange.unanswered(
          purpose,
          request,
          e + "; Java trusts a certificate of your own with -Djavax.net.ssl.trustStore=FILE");
    } catch (IOException e) {
      return Exchange.unanswered(purpose, request, e.toString());
    }
  }

  /**
   * One connection for as long as the server keeps it. A server may end it at any time, between two
   * answers too (RFC 9112, section 9.5); what it then left unanswered is sent on a new one.
   */
  @Override
  public List<Exchange> sendInTurn(String purpose, List<Request> requests) {
    List<Exchange> exchanges = new ArrayList<>();
    while (exchanges.size() < requests.size()) {
      int before = exchanges.size();
      onOneConnection(purpose, requests, exchanges);
      if (exchanges.size() == before) {
        exchanges.add(send(purpose, requests.get(before)));
      }
    }
    return exchanges;
  }

  private void onOneConnection(String purpose, List<Request> requests, List<Exchange> exchanges) {
    boolean kept = true;
    try (WireConnection connection = open(requests.get(exchanges.size()))) {
      while (kept && exchanges.size() < requests.size()) {
        Request request = requests.get(exchanges.size());
        Optional<WireAnswer> answer = connection.askAndStay(request);
        exchanges.add(exchange(purpose, request, answer));
        kept = answer.filter(WireAnswer::keepsTheConnection).isPresent();
      }
    } catch (SocketTimeoutException e) {
      exchanges.add(Exchange.unanswered(purpose, requests.get(exchanges.size()), nothingCame()));
    } catch (IOException e) {
      // Ended by the server: what is left is sent again, and a failure is seen there.
    }
  }

  private String nothingCame() {
    return "no whole answer within " + timeout.toMillis() / 1000.0 + " s";
  }

  private WireConnection open(Request request) throws IOException {
    return WireConnection.open(URI.create(request.url()), timeout);
  }

  private static Exchange exchange(String purpose, Request request, Optional<WireAnswer> answer) {
    return answer
        .map(found -> Exchange.answered(purpose, request, found.response()))
        .orElseGet(() -> Exchange.unanswered(purpose, request, "the answer has no HTTP head"));
  }
}

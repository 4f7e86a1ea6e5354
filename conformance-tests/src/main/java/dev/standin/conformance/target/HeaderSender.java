package dev.standin.conformance.target;

import dev.standin.conformance.model.Exchange;
import dev.standin.conformance.model.Header;
import dev.standin.conformance.model.Request;
import dev.standin.conformance.run.Sender;
import java.util.List;
import java.util.Map;

/** Adds headers to every request that has none of the name. */
public final class HeaderSender implements Sender {

  private final Sender sender;
  private final List<Header> headers;

  public HeaderSender(Sender sender, Map<String, String> headers) {
    this.sender = sender;
    this.headers =
        headers.entrySet().stream().map(e -> new Header(e.getKey(), e.getValue())).toList();
  }

  @Override
  public Exchange send(String purpose, Request request) {
    return sender.send(purpose, headed(request));
  }

  @Override
  public List<Exchange> sendInTurn(String purpose, List<Request> requests) {
    return sender.sendInTurn(purpose, requests.stream().map(this::headed).toList());
  }

  private Request headed(Request request) {
    return request.with(
        headers.stream().filter(each -> request.header(each.name()).isEmpty()).toList());
  }
}

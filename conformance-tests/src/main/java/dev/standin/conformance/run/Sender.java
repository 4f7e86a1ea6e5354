package dev.standin.conformance.run;

import dev.standin.conformance.model.Exchange;
import dev.standin.conformance.model.Request;
import java.util.List;

/** Sends requests. */
public interface Sender {

  /** Sends the request once, as it is; an exchange without a response if none arrives. */
  Exchange send(String purpose, Request request);

  /** Sends requests in turn; on one connection, if the sender has a say in that. */
  default List<Exchange> sendInTurn(String purpose, List<Request> requests) {
    return requests.stream().map(request -> send(purpose, request)).toList();
  }
}

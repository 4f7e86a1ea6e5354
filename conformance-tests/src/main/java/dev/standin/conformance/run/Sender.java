package dev.standin.conformance.run;

import dev.standin.conformance.model.Exchange;
import dev.standin.conformance.model.Request;

/** Sends requests. */
public interface Sender {

  /** Sends the request once, as it is; an exchange without a response if none arrives. */
  Exchange send(String purpose, Request request);
}

package dev.standin.conformance.judge;

import dev.standin.conformance.model.Exchange;
import dev.standin.conformance.model.Response;
import dev.standin.conformance.model.Violation;
import dev.standin.specs.document.Operation;
import java.util.List;

/** Something that every answer is checked for, whatever the case is about. */
interface ExchangeCheck {

  /** What is wrong with the response of the exchange; empty if nothing is. */
  List<Violation> check(Operation operation, Exchange exchange, Response response);
}

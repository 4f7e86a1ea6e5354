package dev.standin.server.http;

import dev.standin.server.exchange.Exchange;
import dev.standin.server.exchange.Redaction;
import dev.standin.server.fault.Faults;
import java.util.function.Consumer;

/**
 * Who looks at the requests to the vendors' APIs.
 *
 * @param faults which of them fail
 * @param redaction what is masked of them before anything is kept
 * @param whenEnded is told of each exchange, before its answer is on its way
 */
public record Watch(Faults faults, Redaction redaction, Consumer<Exchange> whenEnded) {}

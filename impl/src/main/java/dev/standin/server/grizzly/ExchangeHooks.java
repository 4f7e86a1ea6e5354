package dev.standin.server.grizzly;

import dev.standin.server.exchange.Exchange;
import dev.standin.server.exchange.Redaction;
import dev.standin.server.fault.Faults;
import java.util.function.Consumer;

/**
 * Who looks at the requests.
 *
 * @param faults which of those to the vendors' APIs fail
 * @param redaction what is masked of all of them before anything is kept
 * @param whenEnded is told of each exchange but those of the control API, before its answer is on
 *     its way
 * @param log is told of every exchange, at the same time
 */
public record ExchangeHooks(
    Faults faults, Redaction redaction, Consumer<Exchange> whenEnded, Consumer<Exchange> log) {}

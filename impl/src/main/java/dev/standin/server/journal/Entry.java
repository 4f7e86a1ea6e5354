package dev.standin.server.journal;

import dev.standin.server.exchange.Exchange;

/**
 * An exchange in the journal.
 *
 * @param number one more than that of the entry before
 */
public record Entry(long number, Exchange exchange) {}

package dev.standin.conformance.model;

/**
 * One thing that is wrong with an answer.
 *
 * @param where the place in the exchange: {@code status}, {@code body at /error/code}
 */
public record Finding(
    Check check, Level level, Exchange exchange, String where, String expected, String actual) {}

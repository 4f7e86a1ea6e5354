package dev.standin.conformance.run;

import java.time.Duration;

/**
 * How long a run waits for a server.
 *
 * @param answer for one answer from its first octet to its last; without one the case fails
 * @param slow for an answer that comes, if the others come much faster
 * @param watch how long a deleted conversation is looked at for coming back
 */
public record Limits(Duration answer, Duration slow, Duration watch) {}

package dev.standin.conformance.wire;

import dev.standin.conformance.model.Check;

/** One thing that is wrong with the octets of an answer. */
public record WireFault(Check check, String where, String expected, String actual) {}

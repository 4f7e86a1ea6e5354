package dev.standin.conformance.target.api;

import dev.standin.conformance.model.Request;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A request that shows whether something is there, and changes nothing.
 *
 * @param gone what a successful answer says of something that is deleted; empty if it has none
 */
public record StateRequest(Request request, Optional<Pattern> gone) {}

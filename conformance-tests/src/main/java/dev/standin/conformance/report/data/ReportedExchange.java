package dev.standin.conformance.report.data;

import org.jspecify.annotations.Nullable;

/**
 * A request and what came of it.
 *
 * @param purpose what it was sent for
 * @param response null if none arrived
 * @param failure why none arrived; null if one did
 */
public record ReportedExchange(
    String purpose,
    ReportedRequest request,
    @Nullable ReportedResponse response,
    @Nullable String failure) {}

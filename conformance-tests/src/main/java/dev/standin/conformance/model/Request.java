package dev.standin.conformance.model;

import java.util.List;
import java.util.Optional;

/**
 * A request as sent.
 *
 * @param url absolute, percent-encoded
 * @param body the text sent as UTF-8; empty if there is none at all
 */
public record Request(String method, String url, List<Header> headers, Optional<String> body) {}

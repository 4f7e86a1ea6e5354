package dev.standin.conformance.target.api;

import java.util.Map;

/**
 * A conversation that exists on the server and may be deleted.
 *
 * @param owner the values that scope it, by parameter or body property name
 */
public record Conversation(String id, Map<String, String> owner) {}

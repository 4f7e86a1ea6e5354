package dev.standin.server.http;

/**
 * An API with what answers its requests.
 *
 * @param resource implements its generated interface
 */
public record Mounted(Served served, Object resource) {}

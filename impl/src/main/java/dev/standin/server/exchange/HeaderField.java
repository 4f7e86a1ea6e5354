package dev.standin.server.exchange;

/** A header field as it was sent. */
public record HeaderField(String name, String value) {}

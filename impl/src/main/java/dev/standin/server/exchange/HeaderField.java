package dev.standin.server.exchange;

/** A header field. Its name, which is the same in either letter case, is in lower case. */
public record HeaderField(String name, String value) {}

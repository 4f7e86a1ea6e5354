package dev.standin.conformance.model;

/** A name and a value as sent: a header field or a query parameter. */
public record Header(String name, String value) {}

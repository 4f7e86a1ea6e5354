package dev.standin.server.botpress;

/** The body of the errors that Botpress' client reads, which the page does not describe. */
record BotpressError(String id, int code, String type, String message) {}

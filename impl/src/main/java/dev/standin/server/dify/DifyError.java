package dev.standin.server.dify;

/** The body of Dify's errors, which its page does not describe. */
record DifyError(String code, String message, int status) {}

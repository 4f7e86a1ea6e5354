package dev.standin.server.seed;

/**
 * A seed file cannot be loaded, and nothing of it was. The message names the file, the line and
 * what is wrong there.
 */
public final class SeedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  SeedException(String message, Throwable cause) {
    super(message, cause);
  }
}

package dev.standin.server;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How the control API is guarded, and how much it remembers.
 *
 * @param token what {@code /admin} asks for; without one it asks for nothing, and the server
 *     listens on a loopback address only
 * @param journal how many requests the journal keeps
 */
public record ControlOptions(Optional<String> token, int journal) {

  private static final int JOURNAL = 10_000;
  private static final int MAX_JOURNAL = 1_000_000;
  private static final int SHORTEST_TOKEN = 8;

  /** What a header can have: visible ASCII characters. */
  private static final Pattern FORM = Pattern.compile("[!-~]{" + SHORTEST_TOKEN + ",}");

  /**
   * Checks them.
   *
   * @throws StartException if the token is too short to be one, or the journal has no such size
   */
  public ControlOptions {
    // One that is read from a file ends with a line's end, which no request can have.
    token = token.map(String::strip);
    if (token.filter(text -> !FORM.matcher(text).matches()).isPresent()) {
      throw new StartException(
          "--admin-token takes a secret of at least %d letters, digits and signs, without spaces"
              .formatted(SHORTEST_TOKEN));
    }
    if (journal < 1 || journal > MAX_JOURNAL) {
      throw new StartException(
          "--journal takes a number from 1 to %d, not %d".formatted(MAX_JOURNAL, journal));
    }
  }

  /** Without a token, remembering 10,000 requests. */
  public static ControlOptions open() {
    return new ControlOptions(Optional.empty(), JOURNAL);
  }

  /** Copies these options with this token. */
  public ControlOptions withToken(String other) {
    return new ControlOptions(Optional.of(other), journal);
  }

  /** Copies these options to remember so many requests. */
  public ControlOptions withJournal(int size) {
    return new ControlOptions(token, size);
  }

  /** Never the token: this ends up in logs. */
  @Override
  public String toString() {
    return "ControlOptions[token=%s, journal=%d]"
        .formatted(token.isPresent() ? "given" : "none", journal);
  }
}

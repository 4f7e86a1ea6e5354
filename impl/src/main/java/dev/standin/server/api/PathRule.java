package dev.standin.server.api;

import java.net.URI;
import java.util.Optional;

/**
 * What a vendor's service does to requests by their URL alone, before it looks at anything else.
 */
@FunctionalInterface
public interface PathRule {

  /**
   * The answer to a request of this URL; empty to let it pass.
   *
   * @throws RefusedException if it is refused
   */
  Optional<Answer> answer(URI url);
}

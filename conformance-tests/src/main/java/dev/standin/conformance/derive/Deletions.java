package dev.standin.conformance.derive;

import dev.standin.conformance.request.PathTemplate;
import dev.standin.specs.Operation;

/** Which operations delete one thing, that can be asked for again. */
final class Deletions {

  private Deletions() {}

  /** Not so where all there is goes: doing that again is no mistake. */
  static boolean ofOne(Operation operation) {
    return operation.method().equals("DELETE")
        && PathTemplate.idParameter(operation.path()).isPresent();
  }
}

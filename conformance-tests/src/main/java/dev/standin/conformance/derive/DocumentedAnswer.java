package dev.standin.conformance.derive;

import com.fasterxml.jackson.core.JsonPointer;
import dev.standin.conformance.model.StatusRule;
import java.util.Optional;

/**
 * What a document lets a server answer.
 *
 * @param address the status part of a case id
 * @param slot where the documented response stands; empty where the page is silent
 */
record DocumentedAnswer(String address, StatusRule rule, Optional<JsonPointer> slot) {

  boolean isSilent() {
    return slot.isEmpty();
  }
}

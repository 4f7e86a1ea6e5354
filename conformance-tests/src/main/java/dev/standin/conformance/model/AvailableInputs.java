package dev.standin.conformance.model;

import java.util.Map;

/**
 * What a valid request could have sent as well.
 *
 * @param bodies valid bodies by media type, of those media types of which one could be made
 * @param secrets the target's secrets by security scheme
 */
public record AvailableInputs(Map<String, String> bodies, Map<String, String> secrets) {
  static AvailableInputs none() {
    return new AvailableInputs(Map.of(), Map.of());
  }
}

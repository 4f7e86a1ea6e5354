package dev.standin.specs.tables;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What pages of tables do not say and an OpenAPI document needs; we choose it. */
public record Names(
    Optional<String> title, Optional<String> version, Optional<String> operationId) {

  /** What no page of this form says, marked in the document as {@code x-standin-absent}. */
  static final List<String> ABSENT =
      List.of("info.title", "info.version", "operationId", "servers", "security");

  /** {@code Delete a conversation} as {@code deleteAConversation}. */
  String derivedId(String pageTitle) {
    StringBuilder id = new StringBuilder();
    for (String word : pageTitle.toLowerCase(Locale.ROOT).split("[^a-z0-9]+", -1)) {
      boolean first = id.isEmpty() || word.isEmpty();
      id.append(first ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    }
    return id.isEmpty() ? "operation" : id.toString();
  }
}

package dev.standin.conformance.finding;

import dev.standin.conformance.model.Check;
import java.util.List;

/** Why a server answers as it does, where what was seen of it says so. */
final class Hint {

  private Hint() {}

  /**
   * In a sentence; empty where the difference says it all.
   *
   * @param all the observations of one fault, the plainest first
   * @param isPlain whether a valid request brings it about
   */
  static String of(List<Observation> all, boolean isPlain) {
    Observation example = all.get(0);
    return switch (example.violation().check()) {
      case STATUS -> isPlain ? ofValidRequest(example, all) : "";
      case GONE ->
          "The server says that it deleted, and answers as if what it deleted were still there."
              + (example.exchange().request().method().equals("DELETE")
                  ? " If it answers alike whatever is there: `delete-again: succeeds` in the target"
                      + " file."
                  : " If it marks what it deletes: `get` with `gone` in the target file names the"
                      + " mark.");
      case KEPT ->
          example
              .causeStatus()
              .map("The server answers %d, and deletes what it had to leave alone."::formatted)
              .orElse("");
      case ANSWER ->
          example.exchange().failure().filter(it -> it.contains("within")).isPresent()
              ? "If the server only is slow: `--timeout` gives it longer."
              : "";
      case NEIGHBOUR -> "The server deletes something else than what it was asked about.";
      default -> "";
    };
  }

  /** Why a valid request is not served. */
  private static String ofValidRequest(Observation example, List<Observation> all) {
    int status = example.status().orElse(0);
    if (all.stream()
        .filter(each -> each.violation().check() == Check.KEPT)
        .anyMatch(
            each ->
                each.operation().equals(example.operation())
                    && each.causeStatus().equals(example.status())
                    // Refused as everything is, a look shows nothing.
                    && !each.status().equals(example.status()))) {
      return "The server answers %d after it deleted.".formatted(status);
    }
    if (status == 401 || status == 403) {
      return "If no request is served, the credential that the target file gives may be wrong.";
    }
    String path = example.conformanceCase().operation().serverPath();
    if (status != 404) {
      return "";
    }
    return "If no request is served, the base URL may be wrong: the page's "
        + (path.isEmpty() ? "has no path." : "ends in `" + path + "`.");
  }
}

package dev.standin.specs.change;

import java.util.Set;

/** Keywords that do not limit values, and those whose meaning is not known here. */
record Remarks(Use use, String keyword, boolean wasThere, boolean isThere) {

  static boolean isOne(String keyword) {
    return !Limit.KNOWN.contains(keyword);
  }

  Set<Impact> impacts() {
    boolean isAdded = !wasThere;
    boolean isRemoved = !isThere;
    return switch (keyword) {
      case "deprecated" -> Findings.NONE;
      case "default" -> changedPromise(isAdded, isRemoved);
      case "readOnly" -> use.request() ? changedPromise(isRemoved, isAdded) : Findings.NONE;
      case "writeOnly" -> use.request() || isRemoved ? Findings.NONE : Findings.CLIENTS;
      default -> Findings.BOTH;
    };
  }

  String reason() {
    return switch (keyword) {
      case "deprecated" -> isThere ? "it still works, and may go" : "it stays";
      case "default" -> ofDefault();
      case "readOnly" -> ofReadOnly();
      case "writeOnly" -> ofWriteOnly();
      case "discriminator" -> "which type a value has is told otherwise now";
      default -> "what `" + keyword + "` means is not known here, so the worst is assumed";
    };
  }

  private static Set<Impact> changedPromise(boolean isMore, boolean isLess) {
    if (isMore) {
      return Findings.SERVERS;
    }
    return isLess ? Findings.CLIENTS : Findings.BOTH;
  }

  private String ofDefault() {
    if (!wasThere) {
      return "leaving it out has a meaning now that a server has to give it";
    }
    return isThere
        ? "leaving it out means something else now"
        : "a client that leaves it out cannot count on the default any more";
  }

  private String ofReadOnly() {
    if (!use.request()) {
      return "answers stay the same";
    }
    return isThere
        ? "requests that have it can be refused now"
        : "a server has to understand it in requests now";
  }

  private String ofWriteOnly() {
    if (use.request()) {
      return "requests stay the same";
    }
    return isThere ? "a client does not find it in answers any more" : "answers can have it now";
  }
}

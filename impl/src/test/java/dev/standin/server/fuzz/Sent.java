package dev.standin.server.fuzz;

import java.util.List;

/**
 * What was sent.
 *
 * @param apis whose requests it began as
 * @param isFramed whether it is certain that there are as many requests as drafts
 */
record Sent(List<String> apis, List<Draft> drafts, String wire, boolean isFramed) {

  private static final int SHOWN = 4000;

  boolean isControl() {
    return apis.contains("standin");
  }

  /** The bytes, for a person: those that cannot be seen as escapes. */
  String escaped() {
    StringBuilder text = new StringBuilder();
    for (char c : wire.substring(0, Math.min(SHOWN, wire.length())).toCharArray()) {
      if (c == '\n') {
        text.append("\\n\n");
      } else if (c == '\r') {
        text.append("\\r");
      } else if (c < ' ' || c > '~') {
        text.append("\\x%02x".formatted((int) c));
      } else {
        text.append(c);
      }
    }
    return wire.length() > SHOWN ? text + "… of " + wire.length() + " bytes" : text.toString();
  }
}

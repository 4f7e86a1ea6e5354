package dev.standin.conformance.report.html;

import dev.standin.conformance.model.Header;
import dev.standin.conformance.model.Response;
import dev.standin.conformance.report.data.Utf8Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** An answer part by part, with the parts marked that something is wrong with. */
final class AnswerText {

  private static final String HEADER = "header ";

  private final List<TextSegment> segments = new ArrayList<>();
  private final Set<String> places;

  private AnswerText(Set<String> places) {
    this.places = places;
  }

  /**
   * The answer's text.
   *
   * @param places that something is wrong at: {@code status}, {@code header Allow}, {@code body at
   *     /error/code}
   */
  static List<TextSegment> of(Response response, Set<String> places) {
    AnswerText answer = new AnswerText(places);
    answer.add(String.valueOf(response.status()), "status", "status line");
    for (Header header : response.headers()) {
      answer.plain("\n");
      answer.add(
          header.name() + ": " + header.value(), HEADER + header.name(), "header fields", "head");
    }
    answer.absentHeaders(response);
    answer.plain("\n\n");
    answer.segments.add(
        new TextSegment(
            response.hasBody() ? Utf8Text.of(response.body()) : "(no body)",
            places.stream().anyMatch(each -> each.startsWith("body"))));
    return answer.segments;
  }

  /** An answer's octets (ISO 8859-1): ends of line shown and kept, others as {@code \xNN}. */
  static String ofWire(String wire) {
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < wire.length(); i++) {
      char octet = wire.charAt(i);
      if (octet == '\n') {
        shown.append("␊\n");
      } else if (octet > '~') {
        shown.append("\\x%02X".formatted((int) octet));
      } else {
        shown.append(octet);
      }
    }
    return TextSegment.clipped(shown.toString());
  }

  /** What is missing has no place of its own, so a line says so. */
  private void absentHeaders(Response response) {
    for (String where : places) {
      String name = where.substring(Math.min(HEADER.length(), where.length()));
      if (where.startsWith(HEADER) && !name.equals("fields") && response.header(name).isEmpty()) {
        plain("\n");
        segments.add(new TextSegment("(no field " + name + ")", true));
      }
    }
  }

  private void plain(String text) {
    segments.add(new TextSegment(text, false));
  }

  private void add(String text, String... names) {
    segments.add(
        new TextSegment(
            text,
            places.stream()
                .anyMatch(each -> Set.of(names).stream().anyMatch(each::equalsIgnoreCase))));
  }

  /**
   * A stretch of text in a report.
   *
   * @param marked whether something is wrong with it
   */
  record TextSegment(String text, boolean marked) {

    /** A browser is slow with more, and a person reads less. */
    static final int LONGEST = 20_000;

    TextSegment {
      text = clipped(text);
    }

    static String clipped(String text) {
      return text.length() <= LONGEST
          ? text
          : text.substring(0, LONGEST)
              + "\n… and "
              + (text.length() - LONGEST)
              + " more characters, which are in report.json";
    }
  }
}

package dev.standin.server.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads answers by the letter of RFC 9112; interim ones are left out. */
final class AnswerReader {

  private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.1 (\\d{3}) [\\t -~]*");
  private static final Pattern FIELD =
      Pattern.compile("[!#-'*+.^-z|~0-9A-Z-]+:[\\t -~\\x80-\\xff]*");
  private static final String END = "\r\n\r\n";

  /** An answer as it came, all texts as ISO 8859-1 reads bytes. */
  record Answer(int status, List<String> fields, String body) {

    Optional<String> field(String name) {
      return fields.stream()
          .filter(field -> field.regionMatches(true, 0, name + ":", 0, name.length() + 1))
          .map(field -> field.substring(name.length() + 1).strip())
          .findFirst();
    }
  }

  /** What no client could read. */
  static final class MalformedAnswerException extends Exception {
    private static final long serialVersionUID = 1L;

    MalformedAnswerException(String message) {
      super(message);
    }
  }

  private final String bytes;
  private final List<String> methods;
  private final boolean anyMayBeBodiless;
  private final List<Answer> answers = new ArrayList<>();
  private int at;

  /**
   * Reads these bytes.
   *
   * @param methods of the requests
   * @param anyMayBeBodiless whether any of them may have been HEAD after all
   */
  AnswerReader(String bytes, List<String> methods, boolean anyMayBeBodiless)
      throws MalformedAnswerException {
    this.bytes = bytes;
    this.methods = methods;
    this.anyMayBeBodiless = anyMayBeBodiless;
    boolean isRead = true;
    while (isRead) {
      isRead = next();
    }
  }

  /** All whole answers. */
  List<Answer> answers() {
    return answers;
  }

  /** What is there after them. */
  String rest() {
    return bytes.substring(at);
  }

  /** Whether the server said that it sends no more. */
  boolean isLast() {
    return !answers.isEmpty() && isClosing(answers.get(answers.size() - 1));
  }

  private static boolean isClosing(Answer answer) {
    return answer.field("Connection").filter("close"::equalsIgnoreCase).isPresent();
  }

  private boolean next() throws MalformedAnswerException {
    int end = bytes.indexOf(END, at);
    if (end < 0) {
      return false;
    }
    List<String> head = List.of(bytes.substring(at, end).split("\r\n", -1));
    Matcher line = STATUS_LINE.matcher(head.get(0));
    if (!line.matches()) {
      throw new MalformedAnswerException("no status line: " + head.get(0));
    }
    List<String> fields = head.subList(1, head.size());
    for (String field : fields) {
      if (!FIELD.matcher(field).matches()) {
        throw new MalformedAnswerException("no header field: " + field);
      }
    }
    Answer answer = new Answer(Integer.parseInt(line.group(1)), fields, "");
    int body = end + END.length();
    if (answer.status() < 200) {
      at = body;
      return true;
    }
    return isBodiless(answer.status(), body) ? add(answer, body) : body(answer, body);
  }

  private boolean isBodiless(int status, int body) {
    boolean isHead = answers.size() < methods.size() && methods.get(answers.size()).equals("HEAD");
    return status == 204
        || status == 304
        || isHead
        || (anyMayBeBodiless && (body == bytes.length() || bytes.startsWith("HTTP/", body)));
  }

  /** All answers of this server say how long they are. */
  private boolean body(Answer answer, int from) throws MalformedAnswerException {
    String length = answer.field("Content-Length").orElse("none");
    if (!length.matches("\\d{1,9}") || answer.field("Transfer-Encoding").isPresent()) {
      throw new MalformedAnswerException("the body has no certain end: " + answer);
    }
    int to = from + Integer.parseInt(length);
    return to <= bytes.length()
        && add(new Answer(answer.status(), answer.fields(), bytes.substring(from, to)), to);
  }

  private boolean add(Answer answer, int end) {
    answers.add(answer);
    at = end;
    return true;
  }
}

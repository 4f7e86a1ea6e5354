package dev.standin.server.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads answers by the letter of RFC 9112. */
final class AnswerReader {

  private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.1 (\\d{3}) [\\t -~]*");
  private static final Pattern FIELD =
      Pattern.compile("[!#-'*+.^-z|~0-9A-Z-]+:[\\t -~\\x80-\\xff]*");
  private static final String END = "\r\n\r\n";

  private final String bytes;
  private final List<String> methods;
  private final boolean anyMayBeBodiless;
  private final List<Answer> answers = new ArrayList<>();
  private int at;

  private AnswerReader(String bytes, Sent sent) {
    this.bytes = bytes;
    this.methods = sent.drafts().stream().map(Draft::method).toList();
    this.anyMayBeBodiless = !sent.isFramed() && sent.wire().contains("HEAD");
  }

  /**
   * All whole answers, interim ones left out.
   *
   * @param rest what is there of one more
   */
  record Answers(List<Answer> answers, String rest) {}

  /** What no client could read. */
  static final class MalformedAnswerException extends Exception {
    private static final long serialVersionUID = 1L;

    MalformedAnswerException(String message) {
      super(message);
    }
  }

  static Answers read(String bytes, Sent sent) throws MalformedAnswerException {
    AnswerReader reader = new AnswerReader(bytes, sent);
    while (reader.next()) {
      // Until no whole one is left.
    }
    return new Answers(reader.answers, bytes.substring(reader.at));
  }

  private boolean next() throws MalformedAnswerException {
    int end = bytes.indexOf(END, at);
    if (end < 0) {
      return false;
    }
    String[] head = bytes.substring(at, end).split("\r\n", -1);
    Matcher line = STATUS_LINE.matcher(head[0]);
    if (!line.matches()) {
      throw new MalformedAnswerException("no status line: " + head[0]);
    }
    List<String> fields = List.of(head).subList(1, head.length);
    for (String field : fields) {
      if (!FIELD.matcher(field).matches()) {
        throw new MalformedAnswerException("no header field: " + field);
      }
    }
    int status = Integer.parseInt(line.group(1));
    Answer answer = new Answer(status, fields, "");
    int body = end + END.length();
    if (status < 200) {
      at = body;
      return true;
    }
    return isBodiless(status, body) ? add(answer, body) : body(answer, body);
  }

  private boolean isBodiless(int status, int body) {
    boolean isHead = answers.size() < methods.size() && methods.get(answers.size()).equals("HEAD");
    return status == 204
        || status == 304
        || isHead
        || (anyMayBeBodiless && (body == bytes.length() || bytes.startsWith("HTTP/", body)));
  }

  private boolean body(Answer answer, int from) throws MalformedAnswerException {
    boolean isChunked = answer.field("Transfer-Encoding").filter("chunked"::equals).isPresent();
    String length = answer.field("Content-Length").orElse(isChunked ? "" : "none");
    if (isChunked && length.isEmpty()) {
      return chunks(answer, from);
    }
    if (isChunked || !length.matches("\\d{1,9}")) {
      throw new MalformedAnswerException("the body has no certain end: " + answer.text());
    }
    int to = from + Integer.parseInt(length);
    return to <= bytes.length()
        && add(new Answer(answer.status(), answer.fields(), bytes.substring(from, to)), to);
  }

  private boolean chunks(Answer answer, int from) throws MalformedAnswerException {
    StringBuilder body = new StringBuilder();
    int place = from;
    while (true) {
      int line = bytes.indexOf("\r\n", place);
      if (line < 0) {
        return false;
      }
      String size = bytes.substring(place, line);
      if (!size.matches("[0-9a-fA-F]{1,7}")) {
        throw new MalformedAnswerException("no chunk size: " + size);
      }
      int to = line + 2 + Integer.parseInt(size, 16);
      if (to + 2 > bytes.length()) {
        return false;
      }
      body.append(bytes, line + 2, to);
      place = to + 2;
      if (to == line + 2) {
        return add(new Answer(answer.status(), answer.fields(), body.toString()), place);
      }
    }
  }

  private boolean add(Answer answer, int end) {
    answers.add(answer);
    at = end;
    return true;
  }
}

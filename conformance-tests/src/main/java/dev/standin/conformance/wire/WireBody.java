package dev.standin.conformance.wire;

import dev.standin.conformance.model.Check;
import dev.standin.conformance.model.Violation;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The content that follows a head (RFC 9112, section 6.3).
 *
 * @param ended whether it is all there; never so where it lasts until the connection ends
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record WireBody(byte[] content, boolean ended) {

  private static final Pattern LENGTH = Pattern.compile("[0-9]{1,15}");
  private static final Pattern CHUNK = Pattern.compile("[0-9A-Fa-f]{1,8}[ \\t]*(;.*)?");

  static WireBody read(WireHead head, String method, Octets in, List<Violation> faults) {
    if (method.equals("HEAD") || head.status() == 204 || head.status() == 304) {
      return new WireBody(new byte[0], true);
    }
    List<String> lengths = head.values("Content-Length");
    List<String> codings = head.values("Transfer-Encoding");
    if (!codings.isEmpty()) {
      if (!lengths.isEmpty()) {
        fault(faults, "header fields", "one of Content-Length and Transfer-Encoding", "both");
      }
      String last = codings.get(codings.size() - 1).toLowerCase(Locale.ROOT);
      if (!last.equals("chunked")) {
        fault(faults, "header Transfer-Encoding", "chunked alone, as no TE was sent", last);
      }
      return last.endsWith("chunked") ? chunks(in, faults) : untilTheEnd(in);
    }
    if (lengths.isEmpty()) {
      return untilTheEnd(in);
    }
    String length = lengths.get(0);
    if (!LENGTH.matcher(length).matches() || lengths.stream().distinct().count() > 1) {
      fault(faults, "header Content-Length", "one number", String.join(" and ", lengths));
      return untilTheEnd(in);
    }
    long announced = Long.parseLong(length);
    byte[] content = in.take(announced);
    return new WireBody(content, content.length == announced);
  }

  private static WireBody untilTheEnd(Octets in) {
    return new WireBody(in.take(in.left()), false);
  }

  private static WireBody chunks(Octets in, List<Violation> faults) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    Optional<String> line = in.line();
    while (line.isPresent()) {
      if (!CHUNK.matcher(line.get()).matches()) {
        fault(faults, "chunk", "a length in hexadecimal digits", line.get());
        break;
      }
      int size = Integer.parseUnsignedInt(line.get().split("[ \\t;]", 2)[0], 16);
      if (size == 0) {
        return new WireBody(content.toByteArray(), trailer(in));
      }
      content.writeBytes(in.take(Integer.toUnsignedLong(size)));
      if (in.left() > 1 && !Arrays.equals(in.take(2), new byte[] {'\r', '\n'})) {
        fault(faults, "chunk", "its end after " + size + " octets", "more of them");
        break;
      }
      line = in.line();
    }
    return new WireBody(content.toByteArray(), false);
  }

  private static boolean trailer(Octets in) {
    Optional<String> line = in.line();
    while (line.filter(text -> !text.isEmpty()).isPresent()) {
      line = in.line();
    }
    return line.isPresent();
  }

  private static void fault(List<Violation> faults, String where, String expected, String actual) {
    faults.add(Violation.must(Check.FRAMING, where, expected, actual));
  }
}

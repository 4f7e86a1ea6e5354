package dev.standin.specs.page;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A page as received: its bytes, and its lines as CommonMark 0.31.2, section 2.1 counts them. */
public final class SpecPage {

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final String file;
  private final byte[] bytes;
  private final int[] lineStarts;

  /**
   * @param file the file as shown to a person, for example {@code specs/tavus/page.md}
   * @param bytes the page, in UTF-8
   */
  public SpecPage(String file, byte[] bytes) {
    this.file = file;
    this.bytes = bytes.clone();
    this.lineStarts = lineStarts(bytes);
  }

  /** The file as shown to a person. */
  public String file() {
    return file;
  }

  /** The page as received. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** How many lines the page has; an end of line that ends the page begins no further one. */
  public int lineCount() {
    return lineStarts.length;
  }

  /** A line of this page, counted from 1. */
  public SpecLocation at(int line) {
    return new SpecLocation(file, line);
  }

  /** What is wrong with the page at this line. */
  public SpecException error(int line, String message) {
    return new SpecException(at(line), message);
  }

  /**
   * The bytes of some lines with their ends of line.
   *
   * @param first the first line, counted from 1
   * @param afterLast the line behind the last one
   */
  public byte[] lines(int first, int afterLast) {
    return Arrays.copyOfRange(bytes, startOf(first), Math.max(startOf(first), startOf(afterLast)));
  }

  /**
   * The page as text, without its byte order mark.
   *
   * @throws SpecException if the page is not UTF-8
   */
  public String text() {
    return text(bytes, 1);
  }

  /**
   * A part of the page as text, without a byte order mark.
   *
   * @param firstLine the line of the page that the part begins with
   * @throws SpecException if the part is not UTF-8
   */
  public String text(byte[] part, int firstLine) {
    int from = startsWithByteOrderMark(part) ? BYTE_ORDER_MARK.length : 0;
    ByteBuffer in = ByteBuffer.wrap(part, from, part.length - from);
    CharBuffer out = CharBuffer.allocate(part.length);
    CharsetDecoder decoder =
        StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      int line = firstLine + linesBefore(part, in.position());
      throw error(line, "is not UTF-8 here. Store the page as UTF-8, as its vendor serves it.");
    }
    return out.flip().toString();
  }

  private int startOf(int line) {
    return line > lineStarts.length ? bytes.length : lineStarts[line - 1];
  }

  private static boolean startsWithByteOrderMark(byte[] part) {
    return part.length >= BYTE_ORDER_MARK.length
        && Arrays.equals(part, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, 3);
  }

  private static int linesBefore(byte[] part, int offset) {
    return lineStarts(Arrays.copyOf(part, offset + 1)).length - 1;
  }

  private static int[] lineStarts(byte[] bytes) {
    int[] starts = new int[bytes.length + 1];
    int count = 1;
    for (int i = 0; i < bytes.length - 1; i++) {
      boolean lineFeed = bytes[i] == '\n';
      boolean carriageReturnAlone = bytes[i] == '\r' && bytes[i + 1] != '\n';
      if (lineFeed || carriageReturnAlone) {
        starts[count++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }
}

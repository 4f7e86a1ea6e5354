package dev.standin.specs.page;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** A page as received: its bytes, and its lines as CommonMark 0.31.2, section 2.1 counts them. */
public final class SpecPage {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private static final Pattern LINE_END = Pattern.compile("\r\n|[\r\n]");

  private final String file;
  private final byte[] bytes;

  /**
   * @param file the file as shown to a person, for example {@code specs/tavus/page.md}
   * @param bytes the page, in UTF-8
   */
  public SpecPage(String file, byte[] bytes) {
    this.file = file;
    this.bytes = bytes.clone();
  }

  /** The file as shown to a person. */
  public String file() {
    return file;
  }

  /** The page as received. */
  public byte[] bytes() {
    return bytes.clone();
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
   * The page as text, without its byte order mark.
   *
   * @throws SpecException if the page is not UTF-8
   */
  public String text() {
    CharBuffer text = CharBuffer.allocate(bytes.length);
    CharsetDecoder decoder =
        StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
    boolean isBroken = decoder.decode(ByteBuffer.wrap(bytes), text, true).isError();
    String read = text.flip().toString();
    if (isBroken) {
      throw error(
          linesOf(read).size(),
          "is not UTF-8 here. Store the page as UTF-8, as its vendor serves it.");
    }
    return read.startsWith(BYTE_ORDER_MARK) ? read.substring(1) : read;
  }

  /** Its lines, without their ends. */
  public List<String> lines() {
    return linesOf(text());
  }

  private static List<String> linesOf(String text) {
    return List.of(LINE_END.split(text, -1));
  }
}

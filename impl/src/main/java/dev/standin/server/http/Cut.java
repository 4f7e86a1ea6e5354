package dev.standin.server.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.EmptyCompletionHandler;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.WriteResult;
import org.glassfish.grizzly.attributes.Attribute;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;

/** Lets only a part of a connection's next answer out, and then closes the connection. */
final class Cut extends BaseFilter {

  /** How much of the answer is let out. */
  enum Part {
    NOTHING,
    /** Half of the body; half of the status line where there is no body. */
    HALF
  }

  private static final Attribute<Part> PART =
      Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute(Cut.class.getName());

  private static final Pattern LENGTH = Pattern.compile("\r\ncontent-length: *([0-9]+)\r\n");

  /** {@code HTTP/1.1 204 No Content}: clients make do with less of a head than one would think. */
  private static final int STATUS_LINE = 16;

  static void next(Connection<?> connection, Part part) {
    PART.set(connection, part);
  }

  @Override
  @SuppressWarnings("rawtypes") // Grizzly's own signature.
  public NextAction handleWrite(FilterChainContext context) {
    Connection<?> connection = context.getConnection();
    Part part = PART.get(connection);
    if (part == null || !(context.getMessage() instanceof Buffer answer)) {
      return context.getInvokeAction();
    }
    int kept = part == Part.NOTHING ? 0 : half(answer);
    // Of an answer that comes in several pieces the first is all.
    PART.set(connection, Part.NOTHING);
    if (kept == 0) {
      connection.closeSilently();
      return context.getStopAction();
    }
    answer.limit(answer.position() + kept);
    context.write(
        null,
        answer,
        new EmptyCompletionHandler<WriteResult>() {
          @Override
          public void completed(WriteResult result) {
            connection.closeSilently();
          }
        });
    return context.getStopAction();
  }

  private static int half(Buffer answer) {
    String text = answer.toStringContent(ISO_8859_1);
    int head = text.indexOf("\r\n\r\n") + 4;
    Matcher length = LENGTH.matcher(text.substring(0, head).toLowerCase(Locale.ROOT));
    long body = length.find() ? Long.parseLong(length.group(1)) : 0;
    return body == 0 ? STATUS_LINE / 2 : (int) Math.min(answer.remaining(), head + body / 2);
  }
}

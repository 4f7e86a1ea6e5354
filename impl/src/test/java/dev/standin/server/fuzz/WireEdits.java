package dev.standin.server.fuzz;

import java.util.List;
import java.util.function.Function;

/** Changes to the bytes that are sent. */
final class WireEdits {

  private static final List<Function<Draw, Edit>> ALL =
      List.of(
          draw -> Edit.ofBytes("bare LF", wire -> wire.replace("\r\n", "\n")),
          draw -> Edit.ofBytes("bare CR", wire -> wire.replace("\r\n", "\r")),
          draw -> {
            String before =
                draw.from("\r\n", "\n", "\r\n\r\n", " ", "\u0000", "\t", "\u0016\u0003\u0001");
            return Edit.ofBytes("before it " + before.strip(), wire -> before + wire);
          },
          draw -> {
            double at = draw.place();
            return Edit.ofBytes("cut", wire -> wire.substring(0, (int) (wire.length() * at)));
          },
          draw -> {
            double at = draw.place();
            String bytes = draw.bytes(3);
            return Edit.ofBytes("bytes", wire -> TargetEdits.insert(wire, at, bytes));
          },
          draw -> {
            double at = draw.place();
            return Edit.ofBytes("without a byte", wire -> without(wire, at));
          },
          draw -> {
            double at = draw.place();
            int bit = 1 << draw.below(8);
            return Edit.ofBytes("flip a bit", wire -> flip(wire, at, bit));
          },
          draw -> Edit.ofBytes("two spaces", wire -> wire.replaceFirst(" ", "  ")),
          draw -> Edit.ofBytes("tabs", wire -> wire.replaceFirst(" ", "\t")));

  private WireEdits() {}

  static Edit pick(Draw draw) {
    return draw.from(ALL).apply(draw);
  }

  private static String without(String wire, double at) {
    int i = (int) (wire.length() * at);
    return i < wire.length() ? wire.substring(0, i) + wire.substring(i + 1) : wire;
  }

  private static String flip(String wire, double at, int bit) {
    int i = (int) (wire.length() * at);
    return i < wire.length()
        ? wire.substring(0, i) + (char) (wire.charAt(i) ^ bit) + wire.substring(i + 1)
        : wire;
  }
}

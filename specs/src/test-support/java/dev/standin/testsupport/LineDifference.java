package dev.standin.testsupport;

import java.util.List;
import java.util.function.UnaryOperator;
import org.assertj.core.util.diff.Delta;
import org.assertj.core.util.diff.DiffUtils;

/** Says how two texts differ: the first place, then every line that is gone or new. */
final class LineDifference {

  private static final int MOST_LINES = 40;

  private LineDifference() {}

  static String of(String file, String expected, String actual, UnaryOperator<String> essence) {
    List<String> before = expected.lines().toList();
    List<String> now = actual.lines().toList();
    List<Delta<String>> deltas =
        DiffUtils.diff(before.stream().map(essence).toList(), now.stream().map(essence).toList())
            .getDeltas();
    StringBuilder text = new StringBuilder("\n").append(first(file, before, now));
    if (deltas.isEmpty()) {
      return text.append("Only where its lines come from has changed.\n").toString();
    }
    int listed = 0;
    for (Delta<String> delta : deltas) {
      listed +=
          append(
              text,
              "  - ",
              before,
              delta.getOriginal().getPosition(),
              delta.getOriginal().size(),
              listed);
      listed +=
          append(
              text,
              "  + ",
              now,
              delta.getRevised().getPosition(),
              delta.getRevised().size(),
              listed);
    }
    return listed > MOST_LINES
        ? text.append("  … and ").append(listed - MOST_LINES).append(" lines more\n").toString()
        : text.toString();
  }

  private static int append(
      StringBuilder text, String sign, List<String> lines, int from, int count, int listed) {
    for (int i = 0; i < count && listed + i < MOST_LINES; i++) {
      text.append(sign).append(lines.get(from + i)).append('\n');
    }
    return count;
  }

  private static String first(String file, List<String> before, List<String> now) {
    int line = 0;
    while (line < before.size() && line < now.size() && before.get(line).equals(now.get(line))) {
      line++;
    }
    return String.format(
        "%s:%d differs from what the build gives (- expected, + actual).%n", file, line + 1);
  }
}

package dev.standin.testsupport;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.assertj.core.util.diff.Chunk;
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
    List<String> lines =
        deltas.stream()
            .flatMap(
                delta ->
                    Stream.concat(
                        of(delta.getOriginal(), before).map("  - "::concat),
                        of(delta.getRevised(), now).map("  + "::concat)))
            .toList();
    lines.stream().limit(MOST_LINES).forEach(line -> text.append(line).append('\n'));
    int more = lines.size() - MOST_LINES;
    return text + (more > 0 ? "  … and " + more + " lines more\n" : "");
  }

  private static Stream<String> of(Chunk<String> chunk, List<String> lines) {
    return lines.subList(chunk.getPosition(), chunk.getPosition() + chunk.size()).stream();
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

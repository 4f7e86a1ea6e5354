package dev.standin.specs.change;

import java.util.ArrayList;
import java.util.List;

/** Lines that differ, by their indices: from the first to behind the last. */
record LineHunk(int fromBefore, int toBefore, int fromNow, int toNow) {

  /** Larger differences than this, in lines times lines, are one hunk. */
  private static final long MOST_CELLS = 4_000_000;

  /** The hunks between two texts, by the longest common subsequence of their lines. */
  static List<LineHunk> between(List<String> before, List<String> now) {
    int start = 0;
    while (start < Math.min(before.size(), now.size())
        && before.get(start).equals(now.get(start))) {
      start++;
    }
    int end = 0;
    while (end < Math.min(before.size(), now.size()) - start
        && before.get(before.size() - 1 - end).equals(now.get(now.size() - 1 - end))) {
      end++;
    }
    List<String> old = before.subList(start, before.size() - end);
    List<String> other = now.subList(start, now.size() - end);
    if (old.isEmpty() && other.isEmpty()) {
      return List.of();
    }
    if ((long) old.size() * other.size() > MOST_CELLS) {
      return List.of(new LineHunk(start, start + old.size(), start, start + other.size()));
    }
    return walk(start, old, other, common(old, other));
  }

  /** For each pair of ends of the texts the length of their longest common subsequence. */
  private static int[][] common(List<String> old, List<String> other) {
    int[][] length = new int[old.size() + 1][other.size() + 1];
    for (int i = old.size() - 1; i >= 0; i--) {
      for (int j = other.size() - 1; j >= 0; j--) {
        length[i][j] =
            old.get(i).equals(other.get(j))
                ? length[i + 1][j + 1] + 1
                : Math.max(length[i + 1][j], length[i][j + 1]);
      }
    }
    return length;
  }

  private static List<LineHunk> walk(
      int start, List<String> old, List<String> other, int[][] length) {
    List<LineHunk> hunks = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < old.size() || j < other.size()) {
      int fromOld = i;
      int fromOther = j;
      while (i < old.size() || j < other.size()) {
        if (i < old.size() && j < other.size() && old.get(i).equals(other.get(j))) {
          break;
        }
        if (j == other.size() || (i < old.size() && length[i + 1][j] >= length[i][j + 1])) {
          i++;
        } else {
          j++;
        }
      }
      if (i > fromOld || j > fromOther) {
        hunks.add(new LineHunk(start + fromOld, start + i, start + fromOther, start + j));
      }
      while (i < old.size() && j < other.size() && old.get(i).equals(other.get(j))) {
        i++;
        j++;
      }
    }
    return hunks;
  }
}

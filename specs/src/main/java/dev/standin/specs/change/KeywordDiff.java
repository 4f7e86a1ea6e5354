package dev.standin.specs.change;

import dev.standin.specs.change.Shape.Keyword;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Compares what two schemas say of a value, keyword by keyword. */
final class KeywordDiff {

  private KeywordDiff() {}

  static void compare(Findings findings, Use use, Shape before, Shape now) {
    compare(findings, use, before, now, keyword -> true);
  }

  /** Compares what limits no values: a plain schema's limits are those of one arm of a union. */
  static void compareRemarks(Findings findings, Use use, Shape before, Shape now) {
    compare(findings, use, before, now, Shape.REMARKS::contains);
  }

  private static void compare(
      Findings findings, Use use, Shape before, Shape now, Predicate<String> which) {
    Set<String> keywords = new LinkedHashSet<>(before.keywords().keySet());
    keywords.addAll(now.keywords().keySet());
    keywords.removeIf(which.negate());
    for (String keyword : keywords) {
      Keyword old = before.keywords().get(keyword);
      Keyword other = now.keywords().get(keyword);
      boolean sameTypes =
          keyword.equals("type") && AllowedTypes.of(before).equals(AllowedTypes.of(now));
      if (!sameTypes && !isSame(keyword, old, other)) {
        Optional<Mark> from = Optional.of(mark(keyword, old, before));
        Optional<Mark> to = Optional.of(mark(keyword, other, now));
        if (Remarks.isOne(keyword)) {
          Remarks remark = new Remarks(use, keyword, old != null, other != null);
          findings.add(use, from, to, remark.impacts(), remark.reason());
        } else {
          Limit limit = new Limit(keyword, before, now);
          findings.add(use, from, to, limit.effect(), limit.words());
        }
      }
    }
  }

  private static boolean isSame(String keyword, @Nullable Keyword old, @Nullable Keyword other) {
    if (old == null || other == null) {
      return false;
    }
    return switch (keyword) {
      case "type", "enum" -> Canonical.values(old.value()).equals(Canonical.values(other.value()));
      case "minimum", "maximum", "default" ->
          Canonical.ofValue(old.value()).equals(Canonical.ofValue(other.value()));
      default -> Canonical.ofKeyword(old.at()).equals(Canonical.ofKeyword(other.at()));
    };
  }

  private static Mark mark(String keyword, @Nullable Keyword written, Shape shape) {
    return written == null
        ? shape.at().says(absent(keyword))
        : written.at().says(KeywordText.of(keyword, written.value()));
  }

  private static String absent(String keyword) {
    return switch (keyword) {
      case "type" -> "any type";
      case "enum" -> "any value";
      default -> "no " + keyword;
    };
  }
}

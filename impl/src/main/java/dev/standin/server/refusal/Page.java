package dev.standin.server.refusal;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param hasMore whether there is something behind the last one
 */
public record Page<T>(List<T> items, boolean hasMore) {

  public Page {
    items = List.copyOf(items);
  }

  /** The first of these, so many at most. */
  public static <T> Page<T> first(List<T> all, int limit) {
    return new Page<>(all.subList(0, Math.min(limit, all.size())), all.size() > limit);
  }

  /** Each of them as something else. */
  public <R> Page<R> map(Function<? super T, ? extends R> each) {
    return new Page<>(items.stream().<R>map(each).toList(), hasMore);
  }

  /** The first one's; empty if there is nothing on the page. */
  public <R> Optional<R> first(Function<? super T, ? extends R> of) {
    return items.stream().findFirst().map(of);
  }

  /** The last one's; empty if there is nothing on the page. */
  public <R> Optional<R> last(Function<? super T, ? extends R> of) {
    return items.isEmpty() ? Optional.empty() : Optional.of(of.apply(items.get(items.size() - 1)));
  }
}

package dev.standin.server.vendor;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

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

  /**
   * The items behind the first that is the place, so many at most; without one, from the beginning.
   */
  public static <T> Page<T> behind(List<T> all, Predicate<T> isPlace, int limit) {
    int place = 0;
    for (int i = 0; i < all.size() && place == 0; i++) {
      place = isPlace.test(all.get(i)) ? i + 1 : 0;
    }
    return first(all.subList(place, all.size()), limit);
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

package dev.standin.server.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which active conversations of one caller to list, and in which order. Of those that are of the
 * same time the one made first is before the other, so that each has one place in every list.
 *
 * @param owner only those of this one; empty for those of nobody
 * @param filter only those that pass it; empty for all
 * @param after only those behind this one in the order, which may be deleted by now: what is
 *     deleted between two pages makes such a list miss nothing
 * @param offset how many of these to pass over: what is deleted between two pages makes such a list
 *     miss as many
 * @param limit how many at most, at least 1
 */
public record ConversationListing(
    String api,
    Optional<String> owner,
    Optional<Predicate<StoredConversation>> filter,
    Order order,
    Optional<StoredConversation> after,
    int offset,
    int limit) {

  /** The order of a list. */
  public enum Order {
    OLDEST_FIRST(false, false),
    NEWEST_FIRST(false, true),
    LEAST_RECENTLY_ACTIVE_FIRST(true, false),
    MOST_RECENTLY_ACTIVE_FIRST(true, true);

    private final boolean byActivity;
    private final boolean descending;

    Order(boolean byActivity, boolean descending) {
      this.byActivity = byActivity;
      this.descending = descending;
    }

    boolean isByActivity() {
      return byActivity;
    }

    boolean isDescending() {
      return descending;
    }

    Instant time(StoredConversation conversation) {
      return byActivity ? conversation.lastActivityAt() : conversation.createdAt();
    }
  }

  /**
   * Checks that something is asked for.
   *
   * @throws IllegalArgumentException if the limit is less than 1, or the offset less than 0
   */
  public ConversationListing {
    if (limit < 1 || offset < 0) {
      throw new IllegalArgumentException(
          "The limit has to be at least 1 and the offset 0, not %d and %d"
              .formatted(limit, offset));
    }
  }

  /** All of a caller's, from the first on. */
  public static ConversationListing of(String api, Optional<String> owner, Order order) {
    return new ConversationListing(
        api, owner, Optional.empty(), order, Optional.empty(), 0, Integer.MAX_VALUE);
  }

  /** The listing of those that pass a further filter. */
  public ConversationListing filteredBy(Predicate<StoredConversation> wanted) {
    return new ConversationListing(
        api,
        owner,
        Optional.of(filter.map(wanted::and).orElse(wanted)),
        order,
        after,
        offset,
        limit);
  }

  /** The listing from behind a conversation; the whole if none is given. */
  public ConversationListing after(Optional<StoredConversation> place) {
    return new ConversationListing(api, owner, filter, order, place, offset, limit);
  }

  /** The listing from behind so many conversations, so many at most. */
  public ConversationListing page(int passedOver, int most) {
    return new ConversationListing(api, owner, filter, order, after, passedOver, most);
  }

  /** The page of these, which are all of the caller's in this order behind the place. */
  List<StoredConversation> pageOf(Stream<StoredConversation> all) {
    return all.filter(filter.orElse(each -> true)).skip(offset).limit(limit).toList();
  }
}

package dev.standin.server.vendor;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The vendors by key, for what only they know of their ids and owners. */
public final class VendorsByKey {

  private final Map<String, Vendor> vendors;

  public VendorsByKey(List<Vendor> vendors) {
    this.vendors = vendors.stream().collect(Collectors.toMap(Vendor::key, Function.identity()));
  }

  /**
   * The vendor of this key.
   *
   * @throws IllegalArgumentException if there is none; the message lists those there are
   */
  public Vendor get(String key) {
    Vendor vendor = vendors.get(key);
    if (vendor == null) {
      throw new IllegalArgumentException(
          "There is no vendor '%s'; the vendors are %s"
              .formatted(key, vendors.keySet().stream().sorted().toList()));
    }
    return vendor;
  }

  /** The forms in which an id may be stored, the given one first; of no API in particular, all. */
  public List<String> spellings(@Nullable String key, @Nullable String id) {
    if (id == null) {
      return List.of();
    }
    return key != null
        ? List.of(canonical(key, id))
        : Stream.concat(Stream.of(id), vendors.keySet().stream().map(each -> canonical(each, id)))
            .distinct()
            .toList();
  }

  /** The form in which an id is stored; the id itself where the vendor, or its form, is unknown. */
  public String canonical(String key, String id) {
    Vendor vendor = vendors.get(key);
    return vendor == null ? id : vendor.storedId(id);
  }
}

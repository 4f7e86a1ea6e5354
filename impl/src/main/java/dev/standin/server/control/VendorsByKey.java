package dev.standin.server.control;

import dev.standin.server.refusal.Vendor;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The vendors by key, for what only they know of their ids and owners. */
final class VendorsByKey {

  private final Map<String, Vendor> vendors;

  VendorsByKey(List<Vendor> vendors) {
    this.vendors = vendors.stream().collect(Collectors.toMap(Vendor::key, Function.identity()));
  }

  /** The vendor; the document of the control API names no other. */
  Vendor get(String key) {
    Vendor vendor = vendors.get(key);
    if (vendor == null) {
      throw new IllegalArgumentException("no vendor " + key);
    }
    return vendor;
  }

  /** The forms in which an id may be stored, the given one first; of no API in particular, all. */
  List<String> spellings(@Nullable String key, @Nullable String id) {
    if (id == null) {
      return List.of();
    }
    return key != null
        ? List.of(canonical(key, id))
        : Stream.concat(Stream.of(id), vendors.keySet().stream().map(each -> canonical(each, id)))
            .distinct()
            .toList();
  }

  /**
   * The form in which an id is stored; the id itself where it is none, or nobody's in particular.
   */
  String canonical(String key, String id) {
    Vendor vendor = vendors.get(key);
    try {
      return vendor == null ? id : vendor.ids().canonical(id);
    } catch (IllegalArgumentException e) {
      return id;
    }
  }
}

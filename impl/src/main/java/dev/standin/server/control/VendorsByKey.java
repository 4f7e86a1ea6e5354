package dev.standin.server.control;

import dev.standin.server.http.Vendor;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

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

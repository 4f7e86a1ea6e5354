package dev.standin.server.junit;

import dev.standin.server.refusal.Vendor;

/** Ids as they are stored, so that any spelling of one may be given. */
final class Ids {

  private Ids() {}

  /** The form in which an id is stored; the id itself where the vendor has none such. */
  static String canonical(Vendor vendor, String id) {
    try {
      return vendor.ids().canonical(id);
    } catch (IllegalArgumentException e) {
      return id;
    }
  }
}

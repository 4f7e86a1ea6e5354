package dev.standin.specs.change;

import java.util.Optional;

/**
 * A difference that changes nothing that is promised.
 *
 * @param what the kind of text: {@code description}, {@code example}, {@code text of the page},
 *     {@code spelling} for the same contract written otherwise, {@code line ends}, {@code byte
 *     order mark}, {@code order of keys}
 * @param place the node of the OpenAPI document as a JSON Pointer (RFC 6901) in the new page, or
 *     for what is gone in the old one; empty for text outside of it
 * @param from the old text; empty where some was added
 * @param to the new text; empty where some was removed
 */
public record WordingChange(String what, String place, Optional<Side> from, Optional<Side> to) {

  /** Where a side stands: {@code page.md:3}, or {@code page.md:3-5} for several lines of a page. */
  String where(Side side) {
    int more = place.isEmpty() ? side.text().split("\n", -1).length - 1 : 0;
    return side.location() + (more == 0 ? "" : "-" + (side.location().line() + more));
  }
}

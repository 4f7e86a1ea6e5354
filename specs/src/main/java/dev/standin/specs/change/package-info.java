/** What changed between two versions of a page, and whom each change breaks. */
@NullMarked
package dev.standin.specs.change;

import org.jspecify.annotations.NullMarked;

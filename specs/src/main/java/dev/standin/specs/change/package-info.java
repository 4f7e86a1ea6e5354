/** The difference of two contracts: what changed, whom it breaks, and why. */
@NullMarked
package dev.standin.specs.change;

import org.jspecify.annotations.NullMarked;

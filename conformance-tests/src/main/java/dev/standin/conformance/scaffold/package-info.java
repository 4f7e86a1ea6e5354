/** Prepares a checkout of this project for one more vendor. */
@NullMarked
package dev.standin.conformance.scaffold;

import org.jspecify.annotations.NullMarked;

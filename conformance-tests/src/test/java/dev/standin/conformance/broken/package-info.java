/** Servers that are wrong in one way, each with the case that finds it out. */
@NullMarked
package dev.standin.conformance.broken;

import org.jspecify.annotations.NullMarked;

/** The server under test, as far as no document can describe it. */
@NullMarked
package dev.standin.conformance.target.api;

import org.jspecify.annotations.NullMarked;

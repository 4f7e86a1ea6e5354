/** The server under test, as far as no document can describe it. */
@NullMarked
package dev.standin.conformance.sut;

import org.jspecify.annotations.NullMarked;

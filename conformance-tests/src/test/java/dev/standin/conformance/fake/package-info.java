/** A small server that answers as a document says, and can be told to be wrong in one way. */
@NullMarked
package dev.standin.conformance.fake;

import org.jspecify.annotations.NullMarked;

/** Schemas of a document: what is valid, a value that is, and values that are not. */
@NullMarked
package dev.standin.conformance.schema;

import org.jspecify.annotations.NullMarked;

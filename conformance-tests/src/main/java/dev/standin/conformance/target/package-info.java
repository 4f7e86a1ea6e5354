/** The target file: what no document says about a server, as a person wrote it down. */
@NullMarked
package dev.standin.conformance.target;

import org.jspecify.annotations.NullMarked;

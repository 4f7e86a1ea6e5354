/** The target file under test. */
@NullMarked
package dev.standin.conformance.target;

import org.jspecify.annotations.NullMarked;

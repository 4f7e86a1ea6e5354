/** Programs that measure and print; nothing here is a test. */
@NullMarked
package dev.standin.conformance.bench;

import org.jspecify.annotations.NullMarked;

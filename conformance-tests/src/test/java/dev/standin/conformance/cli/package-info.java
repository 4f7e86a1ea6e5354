/** The command line under test. */
@NullMarked
package dev.standin.conformance.cli;

import org.jspecify.annotations.NullMarked;

/** The command line: reads options and files, asks, and says what came of it. */
@NullMarked
package dev.standin.conformance.cli;

import org.jspecify.annotations.NullMarked;

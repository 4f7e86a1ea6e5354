/** Sends what a case asks for and gathers the verdicts. */
@NullMarked
package dev.standin.conformance.run;

import org.jspecify.annotations.NullMarked;

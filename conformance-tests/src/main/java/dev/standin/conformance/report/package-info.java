/** What is shown after a run. */
@NullMarked
package dev.standin.conformance.report;

import org.jspecify.annotations.NullMarked;

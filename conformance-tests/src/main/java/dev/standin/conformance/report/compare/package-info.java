/** Two runs beside one another. */
@NullMarked
package dev.standin.conformance.report.compare;

import org.jspecify.annotations.NullMarked;

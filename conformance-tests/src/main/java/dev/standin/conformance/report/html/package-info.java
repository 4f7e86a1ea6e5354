/** A run as one HTML file that needs nothing else. */
@NullMarked
package dev.standin.conformance.report.html;

import org.jspecify.annotations.NullMarked;

/** What is known of a run once it is over, as report.json holds it, and what every report needs. */
@NullMarked
package dev.standin.conformance.report.data;

import org.jspecify.annotations.NullMarked;

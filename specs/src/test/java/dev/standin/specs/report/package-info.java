/** Tests of the forms of a change report. */
@NullMarked
package dev.standin.specs.report;

import org.jspecify.annotations.NullMarked;

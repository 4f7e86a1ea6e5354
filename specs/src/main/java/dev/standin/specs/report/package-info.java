/** A change report as text for a console, as Markdown and as JSON. */
@NullMarked
package dev.standin.specs.report;

import org.jspecify.annotations.NullMarked;

/** What a run comes to, and what of it somebody has accepted. */
@NullMarked
package dev.standin.conformance.result;

import org.jspecify.annotations.NullMarked;

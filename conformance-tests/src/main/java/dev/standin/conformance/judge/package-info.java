/** What every answer is checked for, whatever the case is about. */
@NullMarked
package dev.standin.conformance.judge;

import org.jspecify.annotations.NullMarked;

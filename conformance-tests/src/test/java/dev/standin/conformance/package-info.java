/** The suite at work, and the suite under test. */
@NullMarked
package dev.standin.conformance;

import org.jspecify.annotations.NullMarked;

/** Failures that a user asked for: which requests meet which. */
@NullMarked
package dev.standin.server.fault;

import org.jspecify.annotations.NullMarked;

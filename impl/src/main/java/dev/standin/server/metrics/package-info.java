/** Counts and times of what the server does. */
@NullMarked
package dev.standin.server.metrics;

import org.jspecify.annotations.NullMarked;

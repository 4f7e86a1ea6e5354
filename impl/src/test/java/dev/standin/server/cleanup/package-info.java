/** A tool that cleans up, as the README shows it. */
@NullMarked
package dev.standin.server.cleanup;

import org.jspecify.annotations.NullMarked;

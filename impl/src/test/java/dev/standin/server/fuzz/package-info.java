/** Asks what no client would, and looks at what is answered and what is left. */
@NullMarked
package dev.standin.server.fuzz;

import org.jspecify.annotations.NullMarked;

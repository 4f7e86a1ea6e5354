/** The conversations that a server begins with. */
@NullMarked
package dev.standin.server.seed;

import org.jspecify.annotations.NullMarked;

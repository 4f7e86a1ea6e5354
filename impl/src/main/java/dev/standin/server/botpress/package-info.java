/** What we answer as Botpress. */
@NullMarked
package dev.standin.server.botpress;

import org.jspecify.annotations.NullMarked;

/** What we answer as Tavus. */
@NullMarked
package dev.standin.server.tavus;

import org.jspecify.annotations.NullMarked;

/** What we answer as Dify. */
@NullMarked
package dev.standin.server.dify;

import org.jspecify.annotations.NullMarked;

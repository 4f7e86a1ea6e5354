/** What was asked of the vendors' APIs, and what became of it. */
@NullMarked
package dev.standin.server.journal;

import org.jspecify.annotations.NullMarked;

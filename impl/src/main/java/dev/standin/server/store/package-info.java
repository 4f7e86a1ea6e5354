/** Where conversations are kept: in memory, or in SQL. Knows nothing of HTTP or of any vendor. */
@NullMarked
package dev.standin.server.store;

import org.jspecify.annotations.NullMarked;

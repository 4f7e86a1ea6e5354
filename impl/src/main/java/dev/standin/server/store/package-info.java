/** Where conversations are kept. Knows SQL, and nothing of HTTP or of any vendor. */
@NullMarked
package dev.standin.server.store;

import org.jspecify.annotations.NullMarked;

/** How the server logs: always to standard error, and never a credential or a body. */
@NullMarked
package dev.standin.server.log;

import org.jspecify.annotations.NullMarked;

/** The control API, by which a user sets the server up, looks at it and makes it fail. */
@NullMarked
package dev.standin.server.control;

import org.jspecify.annotations.NullMarked;

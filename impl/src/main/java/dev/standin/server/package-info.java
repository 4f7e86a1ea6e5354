/** The stand-in server: five vendors' APIs on one port. */
@NullMarked
package dev.standin.server;

import org.jspecify.annotations.NullMarked;

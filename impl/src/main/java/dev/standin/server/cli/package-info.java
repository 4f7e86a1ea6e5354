/** The command line of the server. */
@NullMarked
package dev.standin.server.cli;

import org.jspecify.annotations.NullMarked;

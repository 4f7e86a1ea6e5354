/** Programs that measure the server and print; nothing here is a test. */
@NullMarked
package dev.standin.server.bench;

import org.jspecify.annotations.NullMarked;

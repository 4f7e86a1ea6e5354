/** What we answer as OpenHands. */
@NullMarked
package dev.standin.server.openhands;

import org.jspecify.annotations.NullMarked;

/**
 * The APIs that are served, what of a request is refused, and how each vendor words that. Nothing
 * here knows how a request arrives: neither Jersey nor Grizzly.
 */
@NullMarked
package dev.standin.server.api;

import org.jspecify.annotations.NullMarked;

/**
 * What all vendors' resources share: credentials, strict input, and answers to what they refuse.
 */
@NullMarked
package dev.standin.server.http;

import org.jspecify.annotations.NullMarked;

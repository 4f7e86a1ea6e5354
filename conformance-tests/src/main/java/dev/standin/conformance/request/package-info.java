/**
 * Requests before they are sent: the valid one of an operation, and edits that break it in one
 * place.
 */
@NullMarked
package dev.standin.conformance.request;

import org.jspecify.annotations.NullMarked;

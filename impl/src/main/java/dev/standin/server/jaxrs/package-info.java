/**
 * What Jersey is told: which resources there are, what a request has to have before one of them is
 * asked, and how whatever comes of it becomes an answer. Nothing here knows how requests arrive.
 */
@NullMarked
package dev.standin.server.jaxrs;

import org.jspecify.annotations.NullMarked;

/** A PostgreSQL for the tests, started and stopped by them. */
@NullMarked
package dev.standin.server.postgres;

import org.jspecify.annotations.NullMarked;

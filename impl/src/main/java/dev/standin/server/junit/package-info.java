/** Standin in a JUnit test. The only package that needs JUnit; the server runs without it. */
@NullMarked
package dev.standin.server.junit;

import org.jspecify.annotations.NullMarked;

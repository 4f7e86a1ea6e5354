/**
 * How the build knows what is up to date: by what files contain, never by when they were written.
 */
@NullMarked
package dev.standin.specs.fresh;

import org.jspecify.annotations.NullMarked;

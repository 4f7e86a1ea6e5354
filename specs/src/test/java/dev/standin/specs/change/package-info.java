/** Tests of the comparison of two versions of a page. */
@NullMarked
package dev.standin.specs.change;

import org.jspecify.annotations.NullMarked;

/** Documents of any size, in the style of large public ones. */
@NullMarked
package dev.standin.specs.large;

import org.jspecify.annotations.NullMarked;

/** Pages as CommonMark, with the line of every block. */
@NullMarked
package dev.standin.specs.markdown;

import org.jspecify.annotations.NullMarked;

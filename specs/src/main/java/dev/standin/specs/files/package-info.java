/** What the build does to files: sums, and directories that are written as a whole. */
@NullMarked
package dev.standin.specs.files;

import org.jspecify.annotations.NullMarked;

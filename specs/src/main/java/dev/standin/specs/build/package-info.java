/** What the build of this module does after its classes are compiled. */
@NullMarked
package dev.standin.specs.build;

import org.jspecify.annotations.NullMarked;

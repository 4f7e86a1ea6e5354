@NullMarked
package dev.standin.specs.fresh;

import org.jspecify.annotations.NullMarked;

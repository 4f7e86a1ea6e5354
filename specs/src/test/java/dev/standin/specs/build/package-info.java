@NullMarked
package dev.standin.specs.build;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.standin.conformance.scaffold;

import org.jspecify.annotations.NullMarked;

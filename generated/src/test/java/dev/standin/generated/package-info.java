@NullMarked
package dev.standin.generated;

import org.jspecify.annotations.NullMarked;

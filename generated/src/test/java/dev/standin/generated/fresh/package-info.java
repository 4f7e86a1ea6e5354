/** That what was generated is what a clean build would generate, whatever was there before. */
@NullMarked
package dev.standin.generated.fresh;

import org.jspecify.annotations.NullMarked;

/** OpenAPI tree to operations, with references resolved and everything inherited brought in. */
@NullMarked
package dev.standin.specs.derive;

import org.jspecify.annotations.NullMarked;

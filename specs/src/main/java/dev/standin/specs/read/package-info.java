/** Page to OpenAPI document, for each form of page. */
@NullMarked
package dev.standin.specs.read;

import org.jspecify.annotations.NullMarked;

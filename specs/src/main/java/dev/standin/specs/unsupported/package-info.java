/** What a document says and nothing here heeds. */
@NullMarked
package dev.standin.specs.unsupported;

import org.jspecify.annotations.NullMarked;

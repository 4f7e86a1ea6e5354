/** Tests of what is read in a document. */
@NullMarked
package dev.standin.specs.document;

import org.jspecify.annotations.NullMarked;

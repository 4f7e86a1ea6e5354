/**
 * An OpenAPI document: a tree whose nodes know their page line, what its version means, where its
 * references lead, and the operations in it with everything inherited brought in.
 */
@NullMarked
package dev.standin.specs.document;

import org.jspecify.annotations.NullMarked;

/**
 * An OpenAPI document: a tree whose nodes know their page line, what its version means, where its
 * references lead.
 */
@NullMarked
package dev.standin.specs.document;

import org.jspecify.annotations.NullMarked;

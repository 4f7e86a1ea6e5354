/**
 * The vendors' pages and how they are read: page to OpenAPI document, with the page line of every
 * node.
 */
@NullMarked
package dev.standin.specs;

import org.jspecify.annotations.NullMarked;

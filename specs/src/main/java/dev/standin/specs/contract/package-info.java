/**
 * What a document promises, as a model that a comparison can use and as text that a person reviews
 * and approves. The text can be read back.
 */
@NullMarked
package dev.standin.specs.contract;

import org.jspecify.annotations.NullMarked;

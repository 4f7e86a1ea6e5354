/** A document as a contract: a screenful that a person reads in one go. */
@NullMarked
package dev.standin.specs.contract;

import org.jspecify.annotations.NullMarked;

/** Tests of contracts and of their text. */
@NullMarked
package dev.standin.specs.contract;

import org.jspecify.annotations.NullMarked;

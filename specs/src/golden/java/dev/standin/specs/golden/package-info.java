/** Golden files: what a build gave when a person last approved it. */
@NullMarked
package dev.standin.specs.golden;

import org.jspecify.annotations.NullMarked;

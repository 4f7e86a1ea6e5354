/** That the templates know which of the generator's own they stand for. */
@NullMarked
package dev.standin.generated.templates;

import org.jspecify.annotations.NullMarked;

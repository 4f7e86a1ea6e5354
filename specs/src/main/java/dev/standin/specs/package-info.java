/** The way in: the vendors' pages, in a source tree or in this jar, and their documents. */
@NullMarked
package dev.standin.specs;

import org.jspecify.annotations.NullMarked;

/** Refusals in the words of a document, where nobody has written a vendor's own. */
@NullMarked
package dev.standin.server.wording;

import org.jspecify.annotations.NullMarked;

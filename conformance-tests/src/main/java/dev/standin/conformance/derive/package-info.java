/** From a document to its cases. Nothing here knows a vendor. */
@NullMarked
package dev.standin.conformance.derive;

import org.jspecify.annotations.NullMarked;

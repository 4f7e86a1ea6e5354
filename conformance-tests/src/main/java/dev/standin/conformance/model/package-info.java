/** What a case, an exchange and a verdict are. Data only. */
@NullMarked
package dev.standin.conformance.model;

import org.jspecify.annotations.NullMarked;

/** One request and what became of it, as the journal, the metrics and the access log see it. */
@NullMarked
package dev.standin.server.exchange;

import org.jspecify.annotations.NullMarked;

/** HTTP/1.1 as octets: what a client library mends or hides is seen here. */
@NullMarked
package dev.standin.conformance.wire;

import org.jspecify.annotations.NullMarked;

/** Documents served by the server in this build from nothing but samples of their answers. */
@NullMarked
package dev.standin.conformance.sampled;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.standin.server.jaxrs;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.standin.server.grizzly;

import org.jspecify.annotations.NullMarked;

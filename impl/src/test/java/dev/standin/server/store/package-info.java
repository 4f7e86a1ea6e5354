@NullMarked
package dev.standin.server.store;

import org.jspecify.annotations.NullMarked;

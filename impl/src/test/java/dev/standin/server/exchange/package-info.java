@NullMarked
package dev.standin.server.exchange;

import org.jspecify.annotations.NullMarked;

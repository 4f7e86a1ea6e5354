@NullMarked
package dev.standin.server;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.standin.server.journal;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.standin.server.wording;

import org.jspecify.annotations.NullMarked;

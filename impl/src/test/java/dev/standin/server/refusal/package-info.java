@NullMarked
package dev.standin.server.refusal;

import org.jspecify.annotations.NullMarked;

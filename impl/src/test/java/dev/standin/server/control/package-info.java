@NullMarked
package dev.standin.server.control;

import org.jspecify.annotations.NullMarked;

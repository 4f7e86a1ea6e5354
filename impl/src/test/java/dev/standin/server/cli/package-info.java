@NullMarked
package dev.standin.server.cli;

import org.jspecify.annotations.NullMarked;

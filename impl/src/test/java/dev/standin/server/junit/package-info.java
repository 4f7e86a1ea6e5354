@NullMarked
package dev.standin.server.junit;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.standin.server.fault;

import org.jspecify.annotations.NullMarked;

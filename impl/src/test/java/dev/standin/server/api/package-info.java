@NullMarked
package dev.standin.server.api;

import org.jspecify.annotations.NullMarked;

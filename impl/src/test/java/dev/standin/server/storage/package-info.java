@NullMarked
package dev.standin.server.storage;

import org.jspecify.annotations.NullMarked;

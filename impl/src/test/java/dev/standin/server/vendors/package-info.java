@NullMarked
package dev.standin.server.vendors;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.standin.server.http;

import org.jspecify.annotations.NullMarked;

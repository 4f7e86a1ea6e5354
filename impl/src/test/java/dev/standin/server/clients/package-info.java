@NullMarked
package dev.standin.server.clients;

import org.jspecify.annotations.NullMarked;

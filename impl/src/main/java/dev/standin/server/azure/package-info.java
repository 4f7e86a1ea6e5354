/** What we answer as Azure OpenAI. */
@NullMarked
package dev.standin.server.azure;

import org.jspecify.annotations.NullMarked;

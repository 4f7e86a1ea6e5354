/**
 * What the server knows of a vendor, and what its resources work with: its conversations, page by
 * page.
 */
@NullMarked
package dev.standin.server.vendor;

import org.jspecify.annotations.NullMarked;

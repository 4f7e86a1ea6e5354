/** What is wrong with a server: one finding for one fault, however many cases show it. */
@NullMarked
package dev.standin.conformance.finding;

import org.jspecify.annotations.NullMarked;

/** What the tests of all modules share: golden files, and the rules for packages. */
@NullMarked
package dev.standin.testsupport;

import org.jspecify.annotations.NullMarked;

/**
 * What the generator made of the vendors' documents, one package for each vendor. Only the base
 * type of the responses, and what Jackson lacks for reading requests, is written by hand.
 */
@NullMarked
package dev.standin.generated;

import org.jspecify.annotations.NullMarked;

/**
 * What the generator made of the vendors' documents, one package for each vendor. Only the base
 * type of the responses, and what Jackson, Bean Validation and JAX-RS lack, is written by hand.
 */
@NullMarked
package dev.standin.generated;

import org.jspecify.annotations.NullMarked;

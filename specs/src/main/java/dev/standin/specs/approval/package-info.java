/** Contracts that a person has approved, and what it takes to approve others. */
@NullMarked
package dev.standin.specs.approval;

import org.jspecify.annotations.NullMarked;

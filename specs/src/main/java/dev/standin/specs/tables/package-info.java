/**
 * Pages that say in tables what an OpenAPI document would: parameters, bodies and responses of one
 * operation, types by name.
 */
@NullMarked
package dev.standin.specs.tables;

import org.jspecify.annotations.NullMarked;

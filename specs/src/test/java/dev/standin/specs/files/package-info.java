@NullMarked
package dev.standin.specs.files;

import org.jspecify.annotations.NullMarked;

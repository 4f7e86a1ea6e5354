/** Text to tree: YAML and JSON, with the page line of every node. */
@NullMarked
package dev.standin.specs.source;

import org.jspecify.annotations.NullMarked;

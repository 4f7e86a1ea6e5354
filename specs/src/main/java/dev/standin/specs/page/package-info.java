/** A page as received: its lines, its Markdown, its YAML as a tree with the line of every node. */
@NullMarked
package dev.standin.specs.page;

import org.jspecify.annotations.NullMarked;

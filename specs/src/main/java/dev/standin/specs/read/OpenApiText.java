package dev.standin.specs.read;

import dev.standin.specs.page.SourcedTree;

/** An OpenAPI document as a reader found it in a page. */
public final class OpenApiText {

  private final byte[] source;
  private final SourcedTree tree;

  OpenApiText(byte[] source, SourcedTree tree) {
    this.source = source.clone();
    this.tree = tree;
  }

  /** The document as the generator gets it. */
  public byte[] source() {
    return source.clone();
  }

  /** The same as a tree, each node with its page line. */
  public SourcedTree tree() {
    return tree;
  }
}

package dev.standin.specs;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.standin.specs.document.JsonCursor;
import dev.standin.specs.document.OpenApiVersion;
import dev.standin.specs.document.Operations;
import dev.standin.specs.document.UnsupportedFeatures;
import dev.standin.specs.read.OpenApiText;
import dev.standin.specs.source.SourcedTree;
import java.util.List;

/** A vendor's page as read: the OpenAPI document in it, and where each part of it came from. */
public final class SpecDocument {

  private final String vendor;
  private final SpecPage page;
  private final byte[] source;
  private final SourcedTree tree;
  private final OpenApiVersion version;
  private final List<Operation> operations;

  SpecDocument(String vendor, SpecPage page, OpenApiText text) {
    this.vendor = vendor;
    this.page = page;
    this.source = text.source();
    this.tree = text.tree();
    this.version = OpenApiVersion.of(tree);
    this.operations = Operations.of(tree);
  }

  /** The vendor's key: {@code tavus}. It is a directory, package and option name. */
  public String vendor() {
    return vendor;
  }

  /** The page as received. */
  public SpecPage page() {
    return page;
  }

  /**
   * The OpenAPI document as the generator gets it: what is between the fences, byte for byte, or
   * what the tables were read into.
   */
  public byte[] source() {
    return source.clone();
  }

  /** The document's root, as parsed from {@link #source()}. Shared: not to be changed. */
  public JsonNode root() {
    return tree.root();
  }

  /** The root with its place, from where to go on. Its nodes are shared: not to be changed. */
  public JsonCursor cursor() {
    return JsonCursor.rootOf(tree);
  }

  /** The version of OpenAPI that the document is written in. */
  public OpenApiVersion version() {
    return version;
  }

  /** Whether the document is of OpenAPI 3.1; if not, it is of 3.0. */
  public boolean isOpenApi31() {
    return version == OpenApiVersion.V3_1;
  }

  /** The operations in the document's order; at least one. */
  public List<Operation> operations() {
    return operations;
  }

  /** What the document says and nothing here heeds. */
  public List<SpecNote> unsupportedFeatures() {
    return UnsupportedFeatures.in(tree);
  }

  /** The page line that the node at this pointer came from, or its nearest ancestor's. */
  public SpecLocation locate(JsonPointer pointer) {
    return tree.sources().locate(pointer);
  }
}

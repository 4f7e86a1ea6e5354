package dev.standin.specs.document;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.standin.specs.page.SourceMap;
import dev.standin.specs.page.SourcedTree;
import dev.standin.specs.page.SpecException;
import dev.standin.specs.page.SpecLocation;
import dev.standin.specs.page.SpecNote;
import dev.standin.specs.page.SpecPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A vendor's page as read: the OpenAPI document in it, and where each part of it came from. */
public final class SpecDocument {

  private final String vendor;
  private final SpecPage page;
  private final SourcedTree tree;
  private final OpenApiVersion version;
  private final List<SpecException> leftOut = new ArrayList<>();
  private final List<Operation> unserved = new ArrayList<>();
  private final List<Operation> operations;
  private final List<Operation> others;

  /**
   * Derives what a document says, as far as it can be read.
   *
   * @param tree the document as it was parsed, each node with its page line
   * @throws SpecException if it is of no version that is read, or no operation can be read
   */
  public SpecDocument(String vendor, SpecPage page, SourcedTree tree) {
    this.vendor = vendor;
    this.page = page;
    this.tree = tree;
    this.version = OpenApiVersion.of(tree);
    this.operations = Operations.of(tree, leftOut, unserved);
    this.others = List.of();
  }

  private SpecDocument(SpecDocument document, List<Operation> others) {
    this.vendor = document.vendor;
    this.page = document.page;
    this.tree = document.tree;
    this.version = document.version;
    this.leftOut.addAll(document.leftOut);
    this.unserved.addAll(document.unserved);
    this.operations = document.operations;
    this.others = List.copyOf(others);
  }

  /** This document, whose vendor has these operations too, as other documents say. */
  public SpecDocument beside(List<Operation> more) {
    return new SpecDocument(this, more);
  }

  /** The vendor's key: {@code tavus}. It is a directory, package and option name. */
  public String vendor() {
    return vendor;
  }

  /** The page as received. */
  public SpecPage page() {
    return page;
  }

  /** The root of the OpenAPI document in the page. Shared: not to be changed. */
  public JsonNode root() {
    return tree.root();
  }

  /** The page line of every node. */
  public SourceMap sources() {
    return tree.sources();
  }

  /** The version of OpenAPI that the document is written in. */
  public OpenApiVersion version() {
    return version;
  }

  /** Why each operation that is left out is: it cannot be read, or its method is not served. */
  public List<SpecException> leftOut() {
    return Stream.concat(leftOut.stream(), Operations.unserved(tree, unserved)).toList();
  }

  /** Of each value that is left out, since JSON does not have it. */
  public List<SpecNote> valuesLeftOut() {
    return tree.leftOut();
  }

  /** What is wrong with each reference that is broken and that no operation left out needs. */
  public List<SpecException> brokenReferences() {
    return allBroken().filter(each -> leftOut.stream().noneMatch(it -> needs(it, each))).toList();
  }

  /** The names of the schemas that a broken reference is in, or behind. */
  public Set<String> brokenSchemas() {
    BrokenReferences broken = BrokenReferences.in(JsonCursor.rootOf(tree));
    return root()
        .path("components")
        .path("schemas")
        .propertyStream()
        .filter(each -> broken.reachedFrom(each.getValue()).isPresent())
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private Stream<SpecException> allBroken() {
    return BrokenReferences.in(JsonCursor.rootOf(tree)).all().stream();
  }

  private static boolean needs(SpecException leftOut, SpecException broken) {
    return String.valueOf(leftOut.getMessage()).contains(String.valueOf(broken.getMessage()));
  }

  /**
   * Returns this document if nothing is left out of it but operations whose method is not served.
   *
   * @throws SpecException if another operation is, or a reference is broken that none needs
   */
  public SpecDocument requireServable() {
    Stream.concat(allBroken(), leftOut.stream())
        .findFirst()
        .ifPresent(
            broken -> {
              throw broken;
            });
    return this;
  }

  /** The operations that can be read, in the document's order; at least one. */
  public List<Operation> operations() {
    return operations;
  }

  /** Those that are read, and whose method is neither asked nor served. */
  public List<Operation> unserved() {
    return List.copyOf(unserved);
  }

  /** All operations that are known of its vendor: this document's, then those of others. */
  public List<Operation> knownOperations() {
    return Stream.concat(operations.stream(), others.stream()).toList();
  }

  /** The page line that the node at this pointer came from, or its nearest ancestor's. */
  public SpecLocation locate(JsonPointer pointer) {
    return tree.sources().locate(pointer);
  }
}

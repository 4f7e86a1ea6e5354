package dev.standin.conformance.derive;

import dev.standin.conformance.request.PathTemplate;
import dev.standin.conformance.schema.Samples;
import dev.standin.conformance.schema.SchemaJudge;
import dev.standin.specs.document.Operation;
import dev.standin.specs.document.Parameter;
import dev.standin.specs.document.SpecDocument;
import dev.standin.specs.document.StatusKey;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * An operation whose cases are derived, and what they are derived with.
 *
 * @param owners names of the operation's parameters and body properties that scope a conversation
 *     to its owner, in order
 */
record CaseContext(
    SpecDocument document, Operation operation, Set<String> owners, Samples samples) {

  SchemaJudge judge() {
    return samples.judge();
  }

  /** Whether it deletes one thing, that can be asked for again. Not so where all there is goes. */
  boolean deletesOne() {
    return operation.method().equals("DELETE") && hasId();
  }

  boolean hasId() {
    return PathTemplate.idParameter(operation.path()).isPresent();
  }

  /**
   * Whether it is the document's first operation of its method. Of that one is asked what a server
   * reads for all of them in one place: header fields, forms of a message, spellings of a
   * credential.
   */
  boolean isFirstOfItsMethod() {
    return document.operations().stream()
        .filter(other -> other.method().equals(operation.method()))
        .findFirst()
        .filter(operation::equals)
        .isPresent();
  }

  /** The last parameter of the path. */
  Optional<Parameter> id() {
    return PathTemplate.id(operation);
  }

  /** The last parameter of the path, where its value stands there as it is. */
  Optional<Parameter> plainId() {
    return id().filter(each -> each.style().name().equals("simple"));
  }

  /** Owner parameters that the valid request has anyway. */
  Set<String> requiredOwners() {
    Set<String> required = new TreeSet<>(owners);
    operation.parameters().stream()
        .filter(parameter -> !parameter.required())
        .map(Parameter::name)
        .forEach(required::remove);
    return required;
  }

  boolean declares(int status) {
    return operation.slots().stream()
        .anyMatch(slot -> slot.status().equals(new StatusKey.Exact(status)));
  }

  static boolean hasFormat(Parameter parameter, String format) {
    return parameter.schema().node().path("format").asText().equals(format);
  }

  static boolean hasType(Parameter parameter, String type) {
    return parameter.schema().node().path("type").asText().equals(type);
  }

  /** A name as part of a case id. */
  static String slug(String text) {
    return text.replaceAll("[^A-Za-z0-9._-]+", "-");
  }
}

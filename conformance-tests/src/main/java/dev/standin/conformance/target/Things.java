package dev.standin.conformance.target;

import com.fasterxml.jackson.databind.JsonNode;
import dev.standin.conformance.request.PathTemplate;
import dev.standin.conformance.schema.Samples;
import dev.standin.specs.document.Operation;
import dev.standin.specs.document.Parameter;
import dev.standin.specs.document.ParameterIn;
import dev.standin.specs.document.SchemaAt;
import dev.standin.specs.document.SpecDocument;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where the things come from that a document's operations are about. A document of one kind of
 * thing takes {@code conversations} for it; where there are several kinds, that is for the kind
 * that can be deleted, and the others stand under {@code things}.
 */
final class Things {

  private static final Pattern EXPRESSION = Pattern.compile("\\{[^{}]+}");

  /** Of making an id like another that the document allows as well. */
  private static final int ATTEMPTS = 5;

  private final TargetFile file;
  private final Samples samples;
  private final Optional<String> main;

  private Things(TargetFile file, Samples samples, Optional<String> main) {
    this.file = file;
    this.samples = samples;
    this.main = main;
  }

  static Things of(SpecDocument document, TargetFile file) {
    List<Operation> about =
        document.operations().stream()
            .filter(each -> PathTemplate.idParameter(each.path()).isPresent())
            .toList();
    List<String> kinds = about.stream().map(each -> kind(each.path())).distinct().toList();
    List<String> deleted =
        about.stream()
            .filter(each -> each.method().equals("DELETE"))
            .map(each -> kind(each.path()))
            .distinct()
            .toList();
    List<String> main = deleted.size() == 1 ? deleted : kinds.size() == 1 ? kinds : List.of();
    return new Things(file, Samples.of(document), main.stream().findFirst());
  }

  /** Whether there is no kind that {@code conversations} is for. */
  boolean haveNoMainKind() {
    return main.isEmpty();
  }

  /** What is said of the things of this operation; empty if nothing is. */
  Optional<Thing> of(Operation operation) {
    String kind = kind(operation.path());
    Optional<Thing> own =
        file.things().entrySet().stream()
            .filter(entry -> kind(entry.getKey()).equals(kind))
            .map(Map.Entry::getValue)
            .findFirst();
    return own.or(
        () ->
            main.filter(kind::equals)
                .map(it -> file.conversations())
                .filter(thing -> !(thing.source() instanceof NoConversations)));
  }

  /** An id like a known one that the document allows too; empty if none was found. */
  Optional<String> unknownLike(String known, Operation operation) {
    return schema(operation)
        .flatMap(
            schema ->
                Stream.generate(() -> UnknownIds.like(known))
                    .limit(ATTEMPTS)
                    .filter(id -> samples.accepts(schema, id))
                    .findFirst());
  }

  /** An id that the document allows and nobody would think of; empty if there is none. */
  Optional<String> unknownId(Operation operation) {
    return schema(operation).flatMap(samples.values()::unusual).map(JsonNode::asText);
  }

  private static Optional<SchemaAt> schema(Operation operation) {
    String name = PathTemplate.idParameter(operation.path()).orElse("");
    return operation.parameters().stream()
        .filter(each -> each.in() == ParameterIn.PATH && each.name().equals(name))
        .map(Parameter::schema)
        .findFirst();
  }

  /** The path up to its last parameter, whatever the parameters are called; all of it without. */
  static String kind(String path) {
    if (path.indexOf('}') < 0) {
      return path;
    }
    return EXPRESSION.matcher(path.substring(0, path.lastIndexOf('}') + 1)).replaceAll("{}");
  }
}

package dev.standin.conformance.target;

import com.fasterxml.jackson.databind.JsonNode;
import dev.standin.conformance.request.CredentialEdits;
import dev.standin.conformance.request.PathTemplate;
import dev.standin.conformance.schema.Samples;
import dev.standin.conformance.target.ConversationSource.NoConversations;
import dev.standin.specs.document.Operation;
import dev.standin.specs.document.Parameter;
import dev.standin.specs.document.PathTemplates;
import dev.standin.specs.document.SchemaAt;
import dev.standin.specs.document.SecurityAlternative;
import dev.standin.specs.document.SpecDocument;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where the things come from that a document's operations are about. A document of one kind of
 * thing takes {@code conversations} for it; where there are several kinds, that is for the kind
 * that can be deleted, and the others stand under {@code things}.
 */
final class Things {

  /** Of making an id like another that the document allows as well. */
  private static final int ATTEMPTS = 5;

  /** A property with the password of who asks. */
  private static final Pattern OWN_PASSWORD =
      Pattern.compile("(?i)^(current|old|authenticat).*passw");

  private final SpecDocument document;
  private final TargetFile file;
  private final Samples samples;
  private final Optional<String> main;
  private final List<Operation> readers;
  private final Set<String> paths;
  private final List<Operation> operations;

  Things(SpecDocument document, TargetFile file, Samples samples) {
    this.document = document;
    this.file = file;
    this.samples = samples;
    this.main = mainKind(document);
    this.operations = document.operations();
    this.paths = operations.stream().map(Operation::path).collect(Collectors.toSet());
    this.readers =
        operations.stream()
            .filter(each -> each.method().equals("GET"))
            .filter(each -> !PathTemplate.goesOnBehindTheId(each.path()))
            .toList();
  }

  /** The kind that {@code conversations} is for; empty if a document has several or none. */
  static Optional<String> mainKind(SpecDocument document) {
    List<Operation> about =
        document.operations().stream()
            .filter(each -> PathTemplate.idParameter(each.path()).isPresent())
            .toList();
    Set<String> kinds = about.stream().map(each -> kind(each.path())).collect(Collectors.toSet());
    Set<String> deleted =
        about.stream()
            .filter(each -> each.method().equals("DELETE"))
            .map(each -> kind(each.path()))
            .collect(Collectors.toSet());
    return Stream.of(deleted, kinds)
        .filter(each -> each.size() == 1)
        .flatMap(Set::stream)
        .findFirst();
  }

  /** What is said of the things of this operation; empty if nothing is. */
  Optional<Thing> of(Operation operation) {
    String kind = kind(operation.path());
    Optional<Thing> own =
        file.things().entrySet().stream()
            .filter(entry -> kind(entry.getKey()).equals(kind))
            .filter(entry -> !areTwo(entry.getKey(), operation.path()))
            .map(Map.Entry::getValue)
            .findFirst();
    return own.or(
        () ->
            main.filter(kind::equals)
                .map(it -> file.conversations())
                .filter(thing -> !(thing.source() instanceof NoConversations)));
  }

  /**
   * Whether a document has two kinds of thing at one place, and calls their ids differently: {@code
   * /workflow/{name}} and {@code /workflow/{workflowId}}.
   */
  private boolean areTwo(String one, String path) {
    String other = path.substring(0, path.lastIndexOf('}') + 1);
    return !one.equals(other) && paths.contains(one) && paths.contains(other);
  }

  /** The calls that make things and are requests of this operation, by the kind of thing. */
  Map<String, CreateCall> madeBy(Operation operation) {
    Map<String, CreateCall> calls = new TreeMap<>();
    main.ifPresent(kind -> putCall(calls, kind, file.conversations(), operation));
    file.things().forEach((path, thing) -> putCall(calls, kind(path), thing, operation));
    return calls;
  }

  private static void putCall(
      Map<String, CreateCall> calls, String kind, Thing thing, Operation operation) {
    if (thing.source() instanceof CreateCall call && call.calls(operation)) {
      calls.put(kind, call);
    }
  }

  /**
   * Header fields with the credential that the document asks for where a source makes things by an
   * operation of it; none where it has no such operation, or the target file no such secret.
   */
  Map<String, String> credentials(ConversationSource source) {
    Map<String, String> headers = new TreeMap<>();
    operations.stream()
        .filter(source::calls)
        .limit(1)
        .flatMap(maker -> maker.security().stream())
        .map(SecurityAlternative::schemes)
        .filter(all -> all.stream().noneMatch(each -> file.secrets(each).isEmpty()))
        .limit(1)
        .flatMap(List::stream)
        .flatMap(each -> CredentialEdits.header(each, file.secrets(each).get(0)).stream())
        .forEach(header -> headers.put(header.name(), header.value()));
    return headers;
  }

  /**
   * Why no request of a method may be sent to an operation's path that could change something;
   * empty if one may.
   *
   * @param isNamed whether the target file gives an id for this operation alone
   */
  Optional<String> changeForbidden(Operation about, String method, boolean isNamed) {
    boolean documented = about.method().equalsIgnoreCase(method);
    if (file.allowsAll() || (documented && file.allows(about))) {
      return Optional.empty();
    }
    Optional<String> password =
        about.requestBody().stream()
            .flatMap(body -> body.content().values().stream())
            .flatMap(schema -> Samples.propertyNames(document, schema).stream())
            .filter(OWN_PASSWORD.asPredicate())
            .findFirst();
    if (documented && password.isPresent()) {
      return Optional.of(
          "`%s %s` takes the password of who asks, `%s`, and wrong ones may lock them out; the target file can name `%s` under `allow`"
              .formatted(method, about.path(), password.get(), about.operationId()));
    }
    String name = PathTemplate.idParameter(about.path()).orElse("");
    // A value for any operation is one to read with; one for this operation is the thing it is for.
    boolean listed = isNamed ? documented && !method.equals("DELETE") : of(about).isPresent();
    if (!name.isEmpty() && listed) {
      return Optional.empty();
    }
    String remedy =
        documented ? "; the target file can name `" + about.operationId() + "` under `allow`" : "";
    String unlisted =
        name.isEmpty()
            ? ", and is not about one thing that the target file makes or lists"
            : " that the target file neither makes nor lists, under `conversations` or `things`";
    return Optional.of(
        "`%s %s` could change something%s%s".formatted(method, about.path(), unlisted, remedy));
  }

  /** The document's GET of the thing itself that an operation is about; empty if it has none. */
  Optional<Operation> reader(Operation operation) {
    String kind = kind(operation.path());
    return readers.stream().filter(each -> kind(each.path()).equals(kind)).findFirst();
  }

  /** An id like a known one that the document allows too; empty if none was found. */
  Optional<String> unknownLike(String known, Operation operation) {
    return schema(operation)
        .flatMap(
            schema ->
                Stream.generate(() -> UnknownIds.like(known))
                    .limit(ATTEMPTS)
                    .filter(id -> samples.judge().refusal(schema, id).isEmpty())
                    .findFirst());
  }

  /** An id that the document allows and nobody would think of; empty if there is none. */
  Optional<String> unknownId(Operation operation) {
    return schema(operation).flatMap(samples::unusual).map(JsonNode::asText);
  }

  private static Optional<SchemaAt> schema(Operation operation) {
    return PathTemplate.id(operation).map(Parameter::schema);
  }

  /** The path up to its last parameter, whatever the parameters are called; all of it without. */
  static String kind(String path) {
    if (path.indexOf('}') < 0) {
      return path;
    }
    return PathTemplates.withoutNames(path.substring(0, path.lastIndexOf('}') + 1));
  }
}

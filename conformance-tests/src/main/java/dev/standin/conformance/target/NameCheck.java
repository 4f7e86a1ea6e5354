package dev.standin.conformance.target;

import dev.standin.conformance.request.CredentialEdits;
import dev.standin.conformance.schema.Samples;
import dev.standin.specs.document.Operation;
import dev.standin.specs.document.SpecDocument;
import dev.standin.specs.page.SpecException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether the names in a target file are names of the document. */
public final class NameCheck {

  private NameCheck() {}

  /**
   * Refuses names that the document does not have.
   *
   * @throws SpecException naming key, file and line, and the names that there are
   */
  public static void check(TargetFile file, SpecDocument document) {
    file.place()
        .ifPresent(
            root -> {
              check(root, "credentials", schemes(document), "security scheme");
              Set<String> inputs = inputs(document);
              checkHeaders(root, document);
              check(root, "things", paths(document), "path");
              check(
                  root,
                  "parameters",
                  qualified(document, inputs),
                  inputs,
                  "parameter or body property");
              check(root, "owners", inputs, "parameter or body property");
              values(root).forEach(place -> check(place, "values", inputs, "parameter"));
              checkListed(root, file, inputs);
              checkAllowed(root, document);
              checkGiven(root, document);
              checkUsed(root, document);
            });
  }

  /** What has the other values that a thing comes with. */
  private static List<YamlCursor> values(YamlCursor root) {
    List<YamlCursor> things = new ArrayList<>();
    root.optional("conversations").ifPresent(things::add);
    root.optional("things").ifPresent(all -> things.addAll(all.entries().values()));
    return things.stream().flatMap(each -> each.optional("create").stream()).toList();
  }

  /** The values that ids are listed with. */
  private static void checkListed(YamlCursor root, TargetFile file, Set<String> inputs) {
    root.optional("conversations")
        .ifPresent(place -> checkListed(place, file.conversations(), inputs));
    root.optional("things")
        .ifPresent(
            all ->
                all.entries()
                    .forEach((path, place) -> checkListed(place, file.things().get(path), inputs)));
  }

  private static void checkListed(YamlCursor place, @Nullable Thing thing, Set<String> inputs) {
    if (thing != null && thing.source() instanceof IdFile listed) {
      for (String name : listed.values()) {
        if (!inputs.contains(name)) {
          throw place
              .at("ids")
              .error(
                  "names %s, where `%s` is no owner and no parameter or body property of the document"
                      .formatted(listed.file(), name));
        }
      }
    }
  }

  /**
   * Sent with every request, a credential would be there too where it is to be missing or wrong.
   */
  private static void checkHeaders(YamlCursor root, SpecDocument document) {
    Map<String, String> taken = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    document.operations().stream()
        .flatMap(operation -> operation.security().stream())
        .flatMap(alternative -> alternative.schemes().stream())
        .forEach(
            scheme ->
                CredentialEdits.header(scheme, "")
                    .ifPresent(header -> taken.put(header.name(), scheme.name())));
    root.optional("headers").stream()
        .flatMap(place -> place.entries().entrySet().stream())
        .filter(each -> taken.containsKey(each.getKey()))
        .findFirst()
        .ifPresent(
            each -> {
              throw each.getValue()
                  .error(
                      "is where the credential `%s` is sent; give its secret under `credentials`"
                          .formatted(taken.get(each.getKey())));
            });
  }

  /** Without them nothing could be asked of what a document is about. */
  private static void checkGiven(YamlCursor root, SpecDocument document) {
    if (root.optional("things").isEmpty() && Things.mainKind(document).isPresent()) {
      root.required("conversations");
    }
  }

  /** What nothing takes would be left out without a word. */
  private static void checkUsed(YamlCursor root, SpecDocument document) {
    root.optional("conversations")
        .filter(place -> Things.mainKind(document).isEmpty())
        .ifPresent(
            place -> {
              throw place.error(
                  "is for the one kind of thing that is deleted, and the document has several or"
                      + " none; say it under `things`, by path");
            });
  }

  private static void checkAllowed(YamlCursor root, SpecDocument document) {
    Set<String> names = new TreeSet<>();
    document.operations().forEach(operation -> names.add(operation.operationId()));
    root.optional("allow")
        .filter(place -> !place.texts().equals(List.of(TargetFile.ALL)))
        .ifPresent(
            place ->
                place.texts().stream()
                    .filter(name -> !names.contains(name))
                    .findFirst()
                    .ifPresent(
                        name -> {
                          throw place.error(
                              "names `%s`, which is no operationId of the document; it has %s"
                                  .formatted(name, listed(names)));
                        }));
  }

  private static void check(YamlCursor root, String key, Set<String> names, String what) {
    check(root, key, names, names, what);
  }

  private static void check(
      YamlCursor root, String key, Set<String> allowed, Set<String> shown, String what) {
    root.optional(key)
        .ifPresent(
            place ->
                place
                    .entries()
                    .forEach(
                        (name, at) -> {
                          if (!allowed.contains(name)) {
                            throw at.error(
                                "is no %s of the document; it has %s"
                                    .formatted(what, shown.isEmpty() ? "none" : listed(shown)));
                          }
                        }));
  }

  private static Set<String> schemes(SpecDocument document) {
    Set<String> names = new TreeSet<>();
    document.root().at("/components/securitySchemes").fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static Set<String> paths(SpecDocument document) {
    Set<String> paths = new TreeSet<>();
    document.operations().forEach(operation -> paths.add(operation.path()));
    return paths;
  }

  /** A name may be said of one operation alone: {@code getOrder.id}. */
  private static Set<String> qualified(SpecDocument document, Set<String> inputs) {
    Set<String> names = new TreeSet<>(inputs);
    for (Operation operation : document.operations()) {
      inputs.forEach(name -> names.add(operation.operationId() + "." + name));
    }
    return names;
  }

  private static Set<String> inputs(SpecDocument document) {
    Set<String> names = new TreeSet<>();
    for (Operation operation : document.operations()) {
      operation.parameters().forEach(parameter -> names.add(parameter.name()));
      operation.requestBody().stream()
          .flatMap(body -> body.content().values().stream())
          .forEach(schema -> names.addAll(Samples.propertyNames(document, schema)));
    }
    return names;
  }

  private static String listed(Set<String> names) {
    return names.stream()
        .filter(name -> names.size() < 30 || !name.contains("."))
        .limit(60)
        .collect(Collectors.joining(", "));
  }
}

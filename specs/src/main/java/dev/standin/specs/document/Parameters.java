package dev.standin.specs.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The parameters of an operation (OpenAPI 3.1.0, section 4.8.12). */
final class Parameters {

  private static final Pattern TEMPLATE = Pattern.compile("\\{([^{}]+)}");

  private Parameters() {}

  /** The path's parameters, overridden by the operation's of one name, then the operation's own. */
  static List<Parameter> of(String path, JsonCursor item, JsonCursor operation) {
    Map<String, Parameter> all = new LinkedHashMap<>(byKey(item));
    all.putAll(byKey(operation));
    List<Parameter> parameters = List.copyOf(all.values());
    checkTemplate(path, parameters, operation);
    return parameters;
  }

  static Optional<ParameterIn> place(String text) {
    return Stream.of(ParameterIn.values())
        .filter(in -> in.name().toLowerCase(Locale.ROOT).equals(text))
        .findFirst();
  }

  private static Map<String, Parameter> byKey(JsonCursor scope) {
    Map<String, Parameter> byKey = new LinkedHashMap<>();
    for (JsonCursor written : scope.list("parameters")) {
      Parameter parameter = parameter(written.resolved());
      boolean ignored =
          parameter.in() == ParameterIn.HEADER && Parameter.isIgnored(parameter.name());
      String name = parameter.in() == ParameterIn.HEADER ? lower(parameter) : parameter.name();
      if (!ignored && byKey.putIfAbsent(parameter.in() + " " + name, parameter) != null) {
        throw written.error("the parameter `" + parameter.name() + "` appears twice. Keep one.");
      }
    }
    return byKey;
  }

  private static String lower(Parameter parameter) {
    return parameter.name().toLowerCase(Locale.ROOT);
  }

  private static Parameter parameter(JsonCursor at) {
    String name = at.text("name").orElseThrow(() -> at.error("a parameter needs a `name`."));
    String place =
        at.text("in").orElseThrow(() -> at.error("parameter `" + name + "` needs `in`."));
    ParameterIn in =
        place(place)
            .orElseThrow(
                () ->
                    at.get("in")
                        .orElse(at)
                        .error(
                            "the parameter location `"
                                + place
                                + "` is none of path, query, header, cookie, which are read."));
    boolean required = at.flag("required");
    if (in == ParameterIn.PATH && !required) {
      throw at.error("the path parameter `" + name + "` has to have `required: true`.");
    }
    return new Parameter(
        name,
        in,
        required,
        schema(at, name),
        ParameterStyle.of(at, in),
        examples(at),
        at.pointer());
  }

  /** A parameter has either a schema or one media type that has one. */
  private static SchemaAt schema(JsonCursor at, String name) {
    return schema(at).orElseThrow(() -> at.error("the parameter `" + name + "` needs a `schema`."));
  }

  static Optional<SchemaAt> schema(JsonCursor at) {
    List<JsonCursor> mediaTypes = at.object("content").map(JsonCursor::entries).orElse(List.of());
    return at.get("schema")
        .map(MergedSchema::withoutNull)
        .or(
            () ->
                mediaTypes.stream()
                    .findFirst()
                    .flatMap(media -> media.get("schema"))
                    .map(JsonCursor::asSchema));
  }

  /** Beside its schema, or in its one media type. */
  private static List<JsonNode> examples(JsonCursor at) {
    Stream<JsonCursor> media =
        at.object("content").stream().flatMap(content -> content.entries().stream().limit(1));
    return Stream.concat(Stream.of(at), media).flatMap(it -> it.examples().stream()).toList();
  }

  private static void checkTemplate(String path, List<Parameter> parameters, JsonCursor operation) {
    Set<String> undeclared = new LinkedHashSet<>();
    TEMPLATE.matcher(path).results().forEach(match -> undeclared.add(match.group(1)));
    for (Parameter parameter : parameters) {
      if (parameter.in() == ParameterIn.PATH && !undeclared.remove(parameter.name())) {
        throw operation
            .tree()
            .sources()
            .error(
                parameter.pointer(),
                "the path parameter `" + parameter.name() + "` is not in the path " + path + ".");
      }
    }
    if (!undeclared.isEmpty()) {
      String name = undeclared.iterator().next();
      throw operation.error(
          "`{" + name + "}` in the path " + path + " has no path parameter of that name.");
    }
  }
}

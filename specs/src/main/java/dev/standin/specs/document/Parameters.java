package dev.standin.specs.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
        throw written.error("the parameter `" + parameter.name() + "` is there twice. Keep one.");
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

  private static List<JsonNode> examples(JsonCursor at) {
    List<JsonNode> examples = new ArrayList<>(Examples.of(at));
    at.object("content").map(JsonCursor::entries).orElse(List.of()).stream()
        .findFirst()
        .ifPresent(media -> examples.addAll(Examples.of(media)));
    return List.copyOf(examples);
  }

  private static void checkTemplate(String path, List<Parameter> parameters, JsonCursor operation) {
    Set<String> inTemplate =
        TEMPLATE.matcher(path).results().map(Parameters::name).collect(Collectors.toSet());
    Set<String> declared = new TreeSet<>();
    for (Parameter parameter : parameters) {
      if (parameter.in() == ParameterIn.PATH) {
        declared.add(parameter.name());
        if (!inTemplate.contains(parameter.name())) {
          throw operation
              .tree()
              .sources()
              .error(
                  parameter.pointer(),
                  "the path parameter `" + parameter.name() + "` is not in the path " + path + ".");
        }
      }
    }
    List<String> missing = new ArrayList<>(inTemplate);
    missing.removeAll(declared);
    if (!missing.isEmpty()) {
      throw operation.error(
          "`{"
              + missing.get(0)
              + "}` in the path "
              + path
              + " has no path parameter of that name.");
    }
  }

  private static String name(MatchResult match) {
    return match.group(1);
  }
}

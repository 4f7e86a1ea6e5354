package dev.standin.specs.contract;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.standin.specs.document.Operation;
import dev.standin.specs.document.Parameter;
import dev.standin.specs.document.ParameterStyle;
import dev.standin.specs.document.ReferenceResolver;
import dev.standin.specs.document.RequestBody;
import dev.standin.specs.document.SchemaTypes;
import dev.standin.specs.document.Slot;
import dev.standin.specs.document.SpecDocument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Derives the contract of a document. */
final class ContractDeriver {

  private static final Set<String> OF_DOCUMENTS =
      Set.of("openapi", "$self", "info", "servers", "security", "paths", "components");

  /** The dialects that schemas have where a document names none (OpenAPI 3.1.0, section 4.8.24). */
  private static final String DIALECTS =
      "https://spec\\.openapis\\.org/oas/(3\\.1/dialect/base|3\\.2/dialect/2025-09-17)";

  private static final Set<String> OF_OPERATIONS =
      Set.of("operationId", "parameters", "requestBody", "responses", "security", "servers");
  private static final Set<String> OF_PARAMETERS =
      Set.of("name", "in", "required", "schema", "content", "style", "explode", "allowEmptyValue");
  private static final Set<String> OF_SERVERS = Set.of("url", "name", "variables");
  private static final Set<String> SCALARS =
      Set.of("string", "integer", "number", "boolean", "null");
  private static final Set<String> OF_BODIES = Set.of("required", "content", "headers");

  private final SpecDocument document;
  private final JsonNode root;
  private final SchemaDeriver schemas;
  private final SecurityText security;
  private List<Clause> clauses = new ArrayList<>();

  ContractDeriver(SpecDocument document) {
    this.document = document;
    this.root = document.root();
    this.schemas = new SchemaDeriver(document);
    this.security = new SecurityText(root);
  }

  Contract contract() {
    Map<String, JsonNode> settings = Settings.of(root, root, OF_DOCUMENTS);
    settings
        .entrySet()
        .removeIf(
            it ->
                it.getKey().equals("jsonSchemaDialect")
                    && it.getValue().asText().matches(DIALECTS));
    if (!settings.isEmpty()) {
      clauses.add(Clause.of("document", Clause.NONE, settings, line(JsonPointer.empty())));
    }
    servers(JsonPointer.empty());
    List<Clause> ofDocument = List.copyOf(clauses);
    List<ContractOperation> operations =
        Stream.of(document.operations(), document.unserved())
            .flatMap(List::stream)
            .map(this::operation)
            .toList();
    return new Contract(ofDocument, operations, types());
  }

  /** A type may name others, which are derived behind it. */
  private Map<String, NamedSchema> types() {
    Map<String, NamedSchema> types = new LinkedHashMap<>();
    for (int derived = 0; derived < schemas.named().size(); ) {
      List<JsonPointer> named = schemas.named();
      for (JsonPointer pointer : named.subList(derived, named.size())) {
        Map<String, Integer> lines = new LinkedHashMap<>();
        Schema schema = schemas.of(root.at(pointer));
        if (schema instanceof Schema.Typed typed) {
          typed
              .properties()
              .keySet()
              .forEach(name -> lines.put(name, line(under(under(pointer, "properties"), name))));
        }
        String name = SchemaDeriver.name(pointer);
        types.put(name, new NamedSchema(name, schema, line(pointer), lines));
      }
      derived = named.size();
    }
    return types;
  }

  private ContractOperation operation(Operation operation) {
    clauses = new ArrayList<>();
    JsonPointer at = operation.pointer();
    JsonNode node = root.at(at);
    JsonPointer around = at.head();
    boolean isAdditional = around.last().matchesProperty("additionalOperations");
    servers(!node.path("servers").isEmpty() ? at : isAdditional ? around.head() : around);
    JsonPointer id = under(at, "operationId");
    boolean isOurs = security.isAbsent("operationId") || !node.has("operationId");
    clauses.add(Clause.of("operationId", operation.operationId(), undocumented(isOurs), line(id)));
    security(at);
    operation.parameters().forEach(parameter -> parameter(parameter, place(parameter)));
    operation
        .requestBody()
        .ifPresentOrElse(
            this::body, () -> clauses.add(Clause.of("body", Clause.NONE, Map.of(), line(at))));
    responses(operation.slots());
    return new ContractOperation(
        operation.method(),
        operation.fullPath(),
        Settings.of(root, node, OF_OPERATIONS),
        line(at),
        clauses);
  }

  private static Map<String, JsonNode> undocumented(boolean is) {
    return is ? Map.of(Clause.UNDOCUMENTED, BooleanNode.TRUE) : Map.of();
  }

  private void servers(JsonPointer scope) {
    JsonPointer list = under(scope, "servers");
    for (int i = 0; i < root.at(list).size(); i++) {
      JsonPointer pointer = list.appendIndex(i);
      JsonNode server = root.at(pointer);
      Map<String, JsonNode> settings = Settings.of(root, server, OF_SERVERS);
      Map<String, JsonNode> variables = new TreeMap<>();
      server
          .path("variables")
          .properties()
          .forEach(e -> variables.put(e.getKey(), variable(e.getValue())));
      if (!variables.isEmpty()) {
        settings.put("variables", JsonNodeFactory.instance.objectNode().setAll(variables));
      }
      clauses.add(
          Clause.of("server", server.path("url").asText(), settings, line(under(pointer, "url"))));
    }
  }

  private JsonNode variable(JsonNode variable) {
    return JsonNodeFactory.instance.objectNode().setAll(Settings.of(root, variable, Set.of()));
  }

  private void security(JsonPointer operation) {
    JsonPointer own = under(operation, "security");
    JsonPointer ofDocument = JsonPointer.compile("/security");
    boolean inherits = root.at(own).isMissingNode() && !root.at(ofDocument).isMissingNode();
    JsonPointer at = inherits ? ofDocument : own;
    JsonNode requirements = root.at(at);
    clauses.add(
        Clause.of(
            "security",
            security.of(requirements),
            undocumented(security.isAbsent("security")),
            line(at)));
    security
        .schemes(requirements)
        .forEach(
            (text, scheme) -> {
              if (!scheme.settings().isEmpty()) {
                clauses.add(Clause.of("scheme", text, scheme.settings(), line(scheme.pointer())));
              }
            });
  }

  private static String place(Parameter parameter) {
    return parameter.in().name().toLowerCase(Locale.ROOT);
  }

  private void parameter(Parameter parameter, String kind) {
    JsonNode node = root.at(parameter.pointer());
    Map<String, JsonNode> settings = Settings.of(root, node, OF_PARAMETERS);
    Schema schema = schemas.at(parameter.schema());
    ParameterStyle style = parameter.style();
    ParameterStyle usual = ParameterStyle.usual(parameter.in());
    style
        .mediaType()
        .ifPresent(type -> settings.put("content", JsonNodeFactory.instance.textNode(type)));
    if (style.mediaType().isEmpty()) {
      boolean isAlike = style.name().endsWith("Delimited") && !isApart(parameter, style);
      if (!isAlike && !style.name().equals(usual.name())) {
        settings.put("style", JsonNodeFactory.instance.textNode(style.name()));
      }
      if (style.explode() != usual.explode() && isApart(parameter, style)) {
        settings.put("explode", BooleanNode.valueOf(style.explode()));
      }
    }
    if (style.allowEmptyValue()) {
      settings.put("allowEmptyValue", BooleanNode.TRUE);
    }
    clauses.add(
        new Clause(
            kind,
            parameter.name(),
            parameter.required(),
            Optional.of(schema),
            settings,
            line(parameter.pointer())));
  }

  /** Whether its value may be several, of which `explode` says how they are written (4.8.12.4). */
  private boolean isApart(Parameter parameter, ParameterStyle style) {
    List<String> types = SchemaTypes.of(ReferenceResolver.follow(root, parameter.schema().node()));
    boolean areListsAlike = style.name().equals("simple");
    return types.isEmpty()
        || !types.stream()
            .allMatch(type -> SCALARS.contains(type) || (areListsAlike && type.equals("array")));
  }

  private void body(RequestBody body) {
    JsonNode node = root.at(body.pointer());
    body.content()
        .forEach(
            (mediaType, schema) ->
                clauses.add(
                    new Clause(
                        "body",
                        mediaType,
                        body.required(),
                        Optional.of(schemas.at(schema)),
                        content(node, mediaType),
                        line(body.pointer()))));
  }

  /** Writes the responses: those of one status stand together, and its headers follow them. */
  private void responses(List<Slot> slots) {
    for (int i = 0; i < slots.size(); i++) {
      Slot slot = slots.get(i);
      String kind = slot.status().text();
      JsonNode response = ReferenceResolver.follow(root, root.at(slot.pointer()));
      clauses.add(
          new Clause(
              kind,
              slot.mediaType().orElse(Clause.NONE),
              false,
              slot.schema().map(schemas::at),
              content(response, slot.mediaType().orElse(Clause.NONE)),
              line(slot.pointer())));
      if (i == slots.size() - 1 || !slots.get(i + 1).status().equals(slot.status())) {
        slot.headers().forEach(header -> parameter(header, kind + Clause.HEADER));
      }
    }
  }

  /** What is said beside the schema of one media type, and of the body as a whole. */
  private Map<String, JsonNode> content(JsonNode body, String mediaType) {
    JsonNode media = ReferenceResolver.follow(root, body.path("content")).path(mediaType);
    Map<String, JsonNode> settings = Settings.of(root, body, OF_BODIES);
    settings.putAll(Settings.of(root, media, Set.of("schema")));
    return settings;
  }

  private int line(JsonPointer pointer) {
    return document.locate(pointer).line();
  }

  private static JsonPointer under(JsonPointer pointer, String key) {
    return pointer.appendProperty(key);
  }
}

package dev.standin.specs.tables;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.standin.specs.unsupported.UnsupportedFeatures;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Writes the type of a row as a JSON Schema of OpenAPI 3.1. */
final class SchemaWriter {

  /** The primitives that the pages name, as type and format. */
  private static final Map<String, List<String>> PRIMITIVES =
      Map.ofEntries(
          Map.entry("string", List.of("string")),
          Map.entry("boolean", List.of("boolean")),
          Map.entry("integer", List.of("integer")),
          Map.entry("int32", List.of("integer", "int32")),
          Map.entry("int64", List.of("integer", "int64")),
          Map.entry("number", List.of("number")),
          Map.entry("float", List.of("number", "float")),
          Map.entry("double", List.of("number", "double")),
          Map.entry("object", List.of("object")),
          Map.entry("map", List.of("object")),
          Map.entry("array", List.of("array")),
          Map.entry("null", List.of("null")),
          Map.entry("enum", List.of("string")),
          Map.entry("any", List.of()),
          Map.entry("unknown", List.of()));

  /** No primitive that is spelled wrong: {@code Metadata}, {@code OpenAI.Metadata}. */
  private static final Pattern OF_VENDOR = Pattern.compile("[A-Z]\\w*(\\.\\w+)*");

  private final SourcedBuilder builder;
  private final Definitions definitions;

  SchemaWriter(SourcedBuilder builder, Definitions definitions) {
    this.builder = builder;
    this.definitions = definitions;
  }

  static boolean isPrimitive(String name) {
    return PRIMITIVES.containsKey(name);
  }

  /** An object with a property for each row. */
  ObjectNode object(int line, List<Row> rows, String description) {
    ObjectNode schema = builder.object(line);
    schema.put("type", "object");
    if (!description.isEmpty()) {
      schema.put("description", description);
    }
    ObjectNode properties = builder.object(line);
    ArrayNode required = builder.array(line);
    for (Row row : rows) {
      properties.set(row.name(), value(row));
      if (row.required()) {
        required.add(row.name());
      }
    }
    schema.set("properties", properties);
    if (!required.isEmpty()) {
      schema.set("required", required);
    }
    return schema;
  }

  /** The schema of what a row describes. */
  ObjectNode value(Row row) {
    ObjectNode schema =
        TypeParser.parse(
                row.type(), builder, row.line(), (name, format) -> named(name, format, row))
            .orElseThrow(() -> row.error("unknown type `" + row.type() + "`: not understood."));
    if (!row.description().prose().isEmpty()) {
      schema.put("description", row.description().prose());
    }
    new FactWriter(row).write(schema);
    return schema;
  }

  private ObjectNode named(String name, String format, Row row) {
    if (name.equals("enum") && !FactWriter.hasValues(row.description())) {
      throw row.error(
          "the type `enum` needs its values: _Enum:_ or _Constant:_ in the description.");
    }
    List<String> primitive = PRIMITIVES.get(name);
    if (name.equals("object")) {
      Optional<ObjectNode> inline = definitions.inline(row, this);
      if (inline.isPresent()) {
        return inline.get();
      }
    }
    ObjectNode schema = builder.object(row.line());
    if (primitive == null && definitions.lacks(name)) {
      Optional<String> type = new FactWriter(row).typeOfValues();
      if (type.isPresent()) {
        return type.get().isEmpty() ? schema : schema.put("type", type.get());
      }
      if (OF_VENDOR.matcher(name).matches()) {
        return schema.put(UnsupportedFeatures.UNDEFINED_TYPE, name);
      }
    }
    if (primitive == null) {
      return schema.put("$ref", "#/components/schemas/" + definitions.keyOf(name, row));
    }
    if (!primitive.isEmpty()) {
      schema.put("type", primitive.get(0));
    }
    if (primitive.size() > 1) {
      schema.put("format", primitive.get(1));
    }
    return format.isEmpty() ? schema : schema.put("format", format);
  }
}

package dev.standin.specs.tables;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the sections {@code Path parameters}, {@code Header parameters} and so on. */
final class ParametersReader {

  private static final Pattern TITLE = Pattern.compile("(\\w+) parameters");
  private static final Pattern KNOWN = Pattern.compile("(path|query|header|cookie) parameters");
  private static final Pattern OTHER_CONTAINER = Pattern.compile("(uri|request) parameters");

  private final SourcedBuilder builder;
  private final SchemaWriter schemas;
  private Optional<ArrayNode> list = Optional.empty();

  ParametersReader(SourcedBuilder builder, SchemaWriter schemas) {
    this.builder = builder;
    this.schemas = schemas;
  }

  /** The parameters read so far; empty where the page has none. */
  Optional<ArrayNode> list() {
    return list;
  }

  boolean reads(Section section) {
    return section.isTitled(TITLE) && !section.isTitled(OTHER_CONTAINER);
  }

  void read(Section section) {
    if (!section.isTitled(KNOWN)) {
      throw section.error(
          "unknown parameter location in `"
              + section.title()
              + "`; known are Path, Query, Header and Cookie parameters.");
    }
    String in = section.title().toLowerCase(Locale.ROOT).split(" ", 2)[0];
    ArrayNode parameters = list.orElseGet(() -> builder.array(section.line()));
    section.rows().forEach(row -> parameters.add(parameter(in, row)));
    list = Optional.of(parameters).filter(found -> !found.isEmpty());
  }

  private ObjectNode parameter(String in, Row row) {
    ObjectNode parameter = builder.object(row.line());
    parameter.put("name", row.name());
    parameter.put("in", in);
    return describe(parameter, row);
  }

  /** A description belongs to the parameter or header, not to its schema. */
  private ObjectNode describe(ObjectNode holder, Row row) {
    if (row.required()) {
      holder.put("required", true);
    }
    if (!row.description().prose().isEmpty()) {
      holder.put("description", row.description().prose());
    }
    ObjectNode schema = schemas.value(row);
    schema.remove("description");
    holder.set("schema", schema);
    return holder;
  }

  /** The headers of a response, by name. */
  ObjectNode headers(Section section) {
    ObjectNode headers = builder.object(section.line());
    for (Row row : section.rows()) {
      headers.set(row.name(), describe(builder.object(row.line()), row));
    }
    return headers;
  }
}

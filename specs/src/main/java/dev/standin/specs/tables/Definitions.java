package dev.standin.specs.tables;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;

/**
 * The types that have sections of their own, headed {@code `property` — `Type`} or {@code `Type`}.
 * A name stands for one type on the whole page; {@code object} stands for its property alone.
 */
final class Definitions {

  /** What a key under {@code components} may be made of (OpenAPI 3.1.0, section 4.8.7). */
  private static final Pattern NOT_IN_KEYS = Pattern.compile("[^A-Za-z0-9._-]");

  private final SourcedBuilder builder;
  private final Map<String, Section> named = new LinkedHashMap<>();
  private final List<Inline> inline = new ArrayList<>();
  private final Set<Inline> usedInline = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Inline> busy = Collections.newSetFromMap(new IdentityHashMap<>());

  /** An object without a name, known by its property within one body. */
  private record Inline(Section body, String property, Section section) {}

  Definitions(SourcedBuilder builder) {
    this.builder = builder;
  }

  /** Whether a section defines a type, going by its heading. */
  static boolean isDefinition(Section section) {
    boolean typed =
        section.level() > 2 && !section.codes().isEmpty() && section.codes().size() <= 2;
    String rest = section.title();
    for (String code : section.codes()) {
      rest = rest.replace(code, "");
    }
    return typed && rest.matches("[\\s—–:-]*");
  }

  /**
   * Notes a section that defines a type, by name or for one property.
   *
   * @param body the section of the request body or response that it stands in, or the whole page
   */
  void add(Section body, Section section) {
    String text = section.codes().get(section.codes().size() - 1);
    List<String> names = new ArrayList<>();
    TypeParser.NamedTypes noted =
        (name, format) -> {
          names.add(name);
          return builder.object(section.line());
        };
    if (TypeParser.parse(text, builder, section.line(), noted).isEmpty()) {
      throw section.error("unknown type `" + text + "`: not understood.");
    }
    names.removeIf(SchemaWriter::isPrimitive);
    if (names.size() == 1) {
      Section before = named.putIfAbsent(names.get(0), section);
      if (before != null && !sameAs(before, section)) {
        throw section.error(
            "the type `"
                + names.get(0)
                + "` is defined differently on line "
                + before.line()
                + ". One name has to mean one type.");
      }
    } else if (names.isEmpty() && section.codes().size() == 2) {
      inline.add(new Inline(body, section.codes().get(0), section));
    } else {
      throw section.error("expected a heading with one type to define, such as `error` — `Error`.");
    }
  }

  /** Whether no section defines a type of this name. */
  boolean lacks(String name) {
    return !named.containsKey(name);
  }

  /** The key of a named type under {@code components.schemas}. */
  String keyOf(String name, Row usedBy) {
    if (!named.containsKey(name)) {
      throw usedBy.error(
          "unknown type `" + name + "`: neither built in nor defined in a section of this page.");
    }
    return NOT_IN_KEYS.matcher(name).replaceAll("_");
  }

  /** The object that a section describes for this row's property alone. */
  Optional<ObjectNode> inline(Row row, SchemaWriter writer) {
    List<Inline> found =
        inline.stream()
            .filter(it -> it.property().equals(row.name()) && it.body().covers(row.line()))
            .toList();
    if (found.isEmpty()) {
      return Optional.empty();
    }
    if (found.size() > 1) {
      throw found.get(1).section().error("`" + row.name() + "` is described twice in this body.");
    }
    Inline definition = found.get(0);
    usedInline.add(definition);
    if (!busy.add(definition)) {
      throw row.error("`" + row.name() + "` contains itself without a type name to refer to.");
    }
    ObjectNode schema = schema(definition.section(), writer);
    busy.remove(definition);
    return Optional.of(schema);
  }

  /** The schemas of all named types, by key. */
  Optional<ObjectNode> components(SchemaWriter writer) {
    if (named.isEmpty()) {
      return Optional.empty();
    }
    Section first = named.values().iterator().next();
    ObjectNode schemas = builder.object(first.line());
    named.forEach(
        (name, section) -> {
          String key = NOT_IN_KEYS.matcher(name).replaceAll("_");
          if (schemas.has(key)) {
            throw section.error("`" + name + "` and another type are both `" + key + "` as keys.");
          }
          schemas.set(key, schema(section, writer));
        });
    ObjectNode components = builder.object(first.line());
    components.set("schemas", schemas);
    return Optional.of(components);
  }

  /** Refuses a section that describes a property which no table has. */
  void checkAllUsed() {
    for (Inline it : inline) {
      if (!usedInline.contains(it)) {
        throw it.section()
            .error("no table has a property `" + it.property() + "` of the type object.");
      }
    }
  }

  private static ObjectNode schema(Section section, SchemaWriter writer) {
    return writer.object(section.line(), rows(section), section.prose());
  }

  private static List<Row> rows(Section section) {
    List<TableBlock> tables = section.tables();
    if (tables.size() != 1) {
      throw section.error(
          "the type's section has " + tables.size() + " tables; expected one of its properties.");
    }
    return Row.of(section.page(), tables.get(0));
  }

  private static boolean sameAs(Section one, Section other) {
    return rows(one).stream()
        .map(Row::content)
        .toList()
        .equals(rows(other).stream().map(Row::content).toList());
  }
}

package dev.standin.specs.tables;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.standin.specs.page.Markdown;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.Block;
import org.commonmark.node.Paragraph;

/**
 * Reads the section of a request body or a response: for each {@code Content-Type:} line the
 * property table, or the {@code Type:} line, below it.
 */
final class BodyReader {

  private static final Pattern LABELLED =
      Pattern.compile("(Content-Type|Type|Required):\\s*(.+)", Pattern.CASE_INSENSITIVE);

  private final SourcedBuilder builder;
  private final SchemaWriter schemas;
  private final Section section;
  private final ObjectNode content;
  private final List<String> openTypes = new ArrayList<>();
  private final StringBuilder prose = new StringBuilder();
  private final StringBuilder bodyProse = new StringBuilder();
  private Optional<Boolean> required = Optional.empty();
  private boolean hasSchema;

  BodyReader(SourcedBuilder builder, SchemaWriter schemas, Section section) {
    this.builder = builder;
    this.schemas = schemas;
    this.section = section;
    this.content = builder.object(section.line());
    section.blocks().forEach(this::read);
  }

  /** Schema by media type; empty where the section names none. */
  ObjectNode content() {
    return content;
  }

  /** What a {@code Required:} line says. */
  Optional<Boolean> required() {
    return required;
  }

  /** The text above the first {@code Content-Type:} line. */
  String prose() {
    return prose.toString().strip();
  }

  private void read(Block block) {
    if (block instanceof TableBlock table) {
      List<Row> rows = Row.of(section.page(), table);
      setSchema(block, schemas.object(Markdown.lineOf(block), rows, bodyProse.toString().strip()));
      return;
    }
    String text = Markdown.textOf(block);
    Matcher labelled = LABELLED.matcher(text);
    if (!(block instanceof Paragraph) || !labelled.matches()) {
      addProse(block, text);
      return;
    }
    String value = labelled.group(2).strip();
    switch (labelled.group(1).toLowerCase(Locale.ROOT)) {
      case "content-type" -> openTypes(block, value);
      case "type" -> setSchema(block, schemas.value(bodyRow(block, value)));
      default -> required = Optional.of(yesOrNo(block, value));
    }
  }

  private void openTypes(Block block, String value) {
    openTypes.clear();
    bodyProse.setLength(0);
    hasSchema = false;
    for (String mediaType : value.split("\\s*(,|\\bor\\b)\\s*", -1)) {
      if (!mediaType.matches("[^\\s/]+/[^\\s/].*")) {
        throw section.page().error(block, "`" + mediaType + "` is no media type.");
      }
      if (content.has(mediaType)) {
        throw section.page().error(block, "`" + mediaType + "` appears twice in this section.");
      }
      openTypes.add(mediaType);
      content.set(mediaType, builder.object(Markdown.lineOf(block)));
    }
  }

  private void setSchema(Block block, ObjectNode schema) {
    if (openTypes.isEmpty()) {
      throw section
          .page()
          .error(block, "no `Content-Type:` line above says what this is the body of.");
    }
    if (hasSchema) {
      throw section.page().error(block, "a second description of the same body. Keep one.");
    }
    hasSchema = true;
    for (String mediaType : openTypes) {
      ((ObjectNode) content.get(mediaType)).set("schema", schema);
    }
  }

  private void addProse(Block block, String text) {
    if (block instanceof Paragraph) {
      (openTypes.isEmpty() ? prose : bodyProse).append(text).append(' ');
    }
  }

  private Row bodyRow(Block block, String type) {
    return new Row(
        section.page(), Markdown.lineOf(block), "body", type, true, new Description("", Map.of()));
  }

  private boolean yesOrNo(Block block, String value) {
    return switch (value.toLowerCase(Locale.ROOT).replaceAll("\\.$", "")) {
      case "yes", "true" -> true;
      case "no", "false" -> false;
      default ->
          throw section.page().error(block, "`Required: " + value + "`; expected Yes or No.");
    };
  }
}

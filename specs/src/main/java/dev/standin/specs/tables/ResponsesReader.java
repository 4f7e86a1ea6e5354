package dev.standin.specs.tables;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.standin.specs.document.StatusKey;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the sections {@code 200 — text}, {@code 4XX — text} and {@code default — text}. */
final class ResponsesReader {

  private static final Pattern TITLE = Pattern.compile("(\\S+?)(?:\\s*[—–:-]\\s*|\\s+|$)(.*)");
  private static final Pattern HEADERS = Pattern.compile("(response )?headers");

  private final SourcedBuilder builder;
  private final SchemaWriter schemas;

  ResponsesReader(SourcedBuilder builder, SchemaWriter schemas) {
    this.builder = builder;
    this.schemas = schemas;
  }

  ObjectNode read(Section section) {
    ObjectNode responses = builder.object(section.line());
    for (Section child : section.children()) {
      StatusKey status =
          status(child)
              .orElseThrow(
                  () ->
                      child.error(
                          "`"
                              + child.title()
                              + "` does not begin with a status: expected 100 to 599, 1XX to 5XX"
                              + " or default, as in `404 — Not found`."));
      ObjectNode response = response(child);
      if (responses.get(status.text()) instanceof ObjectNode before) {
        addContent(before, response, child, status);
      } else {
        responses.set(status.text(), response);
      }
    }
    return responses;
  }

  /** Of a status that has a section for each of its media types. */
  private static void addContent(
      ObjectNode before, ObjectNode response, Section section, StatusKey status) {
    boolean isOther =
        response.has("content")
            && before.get("content") instanceof ObjectNode content
            && response.get("content").propertyStream().noneMatch(it -> content.has(it.getKey()));
    if (!isOther || response.has("headers")) {
      throw section.error(
          "the status " + status.text() + " appears twice, and not for another media type.");
    }
    before.withObject("/content").setAll((ObjectNode) response.get("content"));
  }

  private ObjectNode response(Section section) {
    BodyReader reader = new BodyReader(builder, schemas, section);
    ObjectNode response = builder.object(section.line());
    Matcher title = TITLE.matcher(section.title());
    String text = title.matches() ? title.group(2) : "";
    response.put("description", text.isEmpty() ? reader.prose() : text);
    for (Section child : section.children()) {
      if (child.isTitled(HEADERS)) {
        response.set("headers", new ParametersReader(builder, schemas).headers(child));
      } else if (!Definitions.isDefinition(child)) {
        child.refuseTables();
      }
      child.refuseTablesBelow();
    }
    if (!reader.content().isEmpty()) {
      response.set("content", reader.content());
    }
    return response;
  }

  private static Optional<StatusKey> status(Section section) {
    Matcher title = TITLE.matcher(section.title());
    if (!title.matches()) {
      return Optional.empty();
    }
    String word = title.group(1);
    return StatusKey.parse(
        word.equalsIgnoreCase("default")
            ? word.toLowerCase(Locale.ROOT)
            : word.toUpperCase(Locale.ROOT));
  }
}

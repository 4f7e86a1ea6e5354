package dev.standin.specs.tables;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.standin.specs.document.Target;
import dev.standin.specs.page.Markdown;
import dev.standin.specs.page.SourcedTree;
import dev.standin.specs.page.SpecException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.node.Paragraph;

/** Reads a page of tables into an OpenAPI 3.1 document of one operation. */
public final class TablesDocument {

  private static final Pattern REQUEST_BODY =
      Pattern.compile("(request )?body(\\s*\\((required|optional)\\))?");
  private static final Pattern RESPONSES = Pattern.compile("responses?");
  private static final Pattern SECURITY = Pattern.compile(".*(security|authenti|authoriz).*");

  private final Markdown page;
  private final Names names;
  private final SourcedBuilder builder = new SourcedBuilder();
  private final Definitions definitions = new Definitions(builder);
  private final SchemaWriter schemas = new SchemaWriter(builder, definitions);
  private final ParametersReader parameters = new ParametersReader(builder, schemas);
  private Optional<ObjectNode> requestBody = Optional.empty();
  private Optional<ObjectNode> responses = Optional.empty();

  private TablesDocument(Markdown page, Names names) {
    this.page = page;
    this.names = names;
  }

  /**
   * Reads a page.
   *
   * @param names what the page does not say and a document needs
   * @throws SpecException if a part of the page that looks like contract is not understood
   */
  public static SourcedTree read(Markdown page, Names names) {
    return new TablesDocument(page, names).read();
  }

  private SourcedTree read() {
    Section whole = Section.wholePage(page);
    Target target = OperationLine.of(page);
    noteDefinitions(whole, whole);
    readSection(whole);
    Optional<ObjectNode> components = definitions.components(schemas);
    definitions.checkAllUsed();

    String title = whole.children().isEmpty() ? "" : whole.children().get(0).title();
    ObjectNode operation = builder.object(target.line());
    operation.put("operationId", names.operationId().orElseGet(() -> names.derivedId(title)));
    operation.put("summary", title);
    description(target).ifPresent(text -> operation.put("description", text));
    parameters.list().ifPresent(list -> operation.set("parameters", list));
    requestBody.ifPresent(body -> operation.set("requestBody", body));
    responses.ifPresent(found -> operation.set("responses", found));

    ObjectNode root = builder.object(1);
    root.put("openapi", "3.1.0");
    ObjectNode info = builder.object(1);
    info.put("title", names.title().orElse(title));
    info.put("version", names.version().orElse("unknown"));
    root.set("info", info);
    ArrayNode absent = builder.array(1);
    Names.ABSENT.forEach(absent::add);
    root.set("x-standin-absent", absent);
    ObjectNode item = builder.object(target.line());
    item.set(target.method().toLowerCase(Locale.ROOT), operation);
    ObjectNode paths = builder.object(target.line());
    paths.set(target.path(), item);
    root.set("paths", paths);
    components.ifPresent(found -> root.set("components", found));
    return builder.tree(page.page().file(), root);
  }

  /** The paragraph behind the line that names the operation. */
  private Optional<String> description(Target target) {
    return page.blocks().stream()
        .filter(block -> Markdown.lineOf(block) > target.line())
        .findFirst()
        .filter(Paragraph.class::isInstance)
        .map(Markdown::textOf);
  }

  /**
   * Notes the types that sections define.
   *
   * @param scope the request body or response around the section, or the whole page
   */
  private void noteDefinitions(Section scope, Section section) {
    for (Section child : section.children()) {
      if (Definitions.isDefinition(child)) {
        definitions.add(scope, child);
      }
      boolean isBody = child.isTitled(REQUEST_BODY) || section.isTitled(RESPONSES);
      noteDefinitions(isBody ? child : scope, child);
    }
  }

  private void readSection(Section section) {
    if (parameters.reads(section)) {
      parameters.read(section);
      section.refuseTablesBelow();
    } else if (section.isTitled(REQUEST_BODY)) {
      ObjectNode body = requestBody(section);
      if (!body.path("content").isEmpty() || !saysNoBody(body)) {
        requestBody = Optional.of(once(requestBody, section, body));
      }
      section.refuseTablesBelow();
    } else if (section.isTitled(RESPONSES)) {
      section.refuseTables();
      ObjectNode read = new ResponsesReader(builder, schemas).read(section);
      responses = Optional.of(once(responses, section, read));
    } else if (!Definitions.isDefinition(section)) {
      section.refuseTables();
      if (section.isTitled(SECURITY)) {
        throw section.error("a section about security is not read yet: it is prose, not a table.");
      }
      section.children().forEach(this::readSection);
    }
  }

  /** As pages say it of responses too: {@code _No request body._} */
  private static boolean saysNoBody(ObjectNode body) {
    return body.path("description").asText().matches("(?i)_?(no|none)( request)?( body)?\\W*_?");
  }

  private ObjectNode requestBody(Section section) {
    BodyReader reader = new BodyReader(builder, schemas, section);
    ObjectNode body = builder.object(section.line());
    if (!reader.prose().isEmpty()) {
      body.put("description", reader.prose());
    }
    boolean inTitle = section.title().toLowerCase(Locale.ROOT).contains("(required)");
    if (reader.required().orElse(inTitle)) {
      body.put("required", true);
    }
    body.set("content", reader.content());
    return body;
  }

  private static ObjectNode once(Optional<ObjectNode> before, Section section, ObjectNode read) {
    if (before.isPresent()) {
      throw section.error("a second section `" + section.title() + "`. Keep one.");
    }
    return read;
  }
}

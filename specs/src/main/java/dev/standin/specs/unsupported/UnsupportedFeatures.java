package dev.standin.specs.unsupported;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.standin.specs.document.DocumentObjects;
import dev.standin.specs.document.MergedSchema;
import dev.standin.specs.document.OpenApiVersion;
import dev.standin.specs.document.Parameter;
import dev.standin.specs.document.ReferenceResolver;
import dev.standin.specs.document.SchemaKeyword;
import dev.standin.specs.document.SchemaTypes;
import dev.standin.specs.document.SpecDocument;
import dev.standin.specs.page.SpecLocation;
import dev.standin.specs.page.SpecNote;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds what a document says and nothing is generated or derived from, so that it is told. */
public final class UnsupportedFeatures {

  /** In a schema of tables: the name of a type that the page names and does not define. */
  public static final String UNDEFINED_TYPE = "x-undefined-type";

  /** Where each is told of, in the order of visits. */
  private final Map<String, List<SpecLocation>> places = new LinkedHashMap<>();

  /** What the suite judges, though the server does not heed it. */
  private final Set<String> judged = new HashSet<>();

  private final SpecDocument document;
  private final OpenApiVersion version;
  private final UnenforcedKeywords unenforced;

  /** What the server is sent. */
  private final Set<JsonNode> sent;

  /** What is made of schemas that apply together, and are made one, by each of them. */
  private final IdentityHashMap<JsonNode, JsonNode> merged = new IdentityHashMap<>();

  private UnsupportedFeatures(SpecDocument document) {
    this.document = document;
    this.version = document.version();
    this.unenforced = new UnenforcedKeywords(document.root(), version);
    this.sent = RequestNodes.of(document.root());
  }

  /** One note for each kind of thing, in the document's order. */
  public static List<SpecNote> in(SpecDocument document) {
    UnsupportedFeatures features = new UnsupportedFeatures(document);
    DocumentObjects.visit(document.root(), features::lookAtObject);
    document
        .valuesLeftOut()
        .forEach(each -> features.placesOf(each.message()).add(each.location()));
    return features.places.entrySet().stream()
        .map(each -> features.note(each.getKey(), each.getValue()))
        .sorted(Comparator.comparing(SpecNote::location, features.inOrder()))
        .toList();
  }

  private SpecNote note(String message, List<SpecLocation> found) {
    SpecLocation first = Collections.min(found, inOrder());
    return new SpecNote(first, found.size(), message, judged.contains(message));
  }

  /** By line, those of the files that the document refers to behind its own. */
  private Comparator<SpecLocation> inOrder() {
    return Comparator.comparing((SpecLocation it) -> !it.file().equals(document.page().file()))
        .thenComparing(SpecLocation::file)
        .thenComparing(SpecLocation::line);
  }

  /** Notes on what no server is judged by, whoever it is. */
  public static List<SpecNote> notJudgedIn(SpecDocument document) {
    return in(document).stream().filter(note -> !note.judged()).toList();
  }

  private void lookAtObject(JsonNode object, String pointer) {
    JsonNode root = document.root();
    List<JsonNode> all =
        Stream.concat(Stream.of(object), object.path("allOf").valueStream())
            .flatMap(it -> Stream.of(it, ReferenceResolver.follow(root, it)))
            .toList();
    MergedSchema.of(root, object, version).ifPresent(one -> all.forEach(it -> merged.put(it, one)));
    MergedSchema.ofProperties(root, object, version)
        .forEach(
            (name, one) -> {
              if (one.isEmpty() && sent.contains(object)) {
                noteJudged(
                    pointer + "/allOf",
                    "of what members of `allOf` say of one property only the last is enforced");
              }
              one.ifPresent(
                  it -> all.forEach(each -> merged.put(each.path("properties").path(name), it)));
            });
    for (Map.Entry<String, JsonNode> entry : object.properties()) {
      String name = entry.getKey();
      look(name, entry.getValue(), pointer + "/" + DocumentObjects.escaped(name), object);
    }
  }

  private void look(String name, JsonNode value, String at, JsonNode around) {
    switch (name) {
      case "webhooks" -> noteIf(at.equals("/webhooks"), at, "`webhooks` are sent by nobody");
      case "callbacks" ->
          noteIf(
              around.has("responses"), at, "`callbacks` are not made, and nobody waits for them");
      case "links" ->
          noteIf(
              around.has("description"), at, "`links` are not followed; answers may be anything");
      case "encoding" ->
          noteIf(around.has("schema"), at, "`encoding` of parts of a body is left to its reader");
      case "servers" -> {
        noteIf(
            value.size() > 1,
            at,
            "of several `servers` the path of the first is used, the others' are not");
        noteIf(
            at.lastIndexOf('/') > 0 && !around.has("url"),
            at,
            "what has `servers` of its own is served there, and asked below the base URL");
      }
      case "style" -> {
        List<String> types =
            SchemaTypes.withoutNull(
                ReferenceResolver.follow(document.root(), around.path("schema")));
        // One value is written alike without delimiters.
        boolean isOne = !types.isEmpty() && !types.contains("array") && !types.contains("object");
        if (value.asText().matches("deepObject|label|matrix")
            || (value.asText().endsWith("Delimited") && !isOne)) {
          noteJudged(
              at,
              "parameters of `style: "
                  + value.asText()
                  + "` are asked, and not read by the server");
        }
      }
      case "in" -> {
        String header = around.path("name").asText();
        noteIf(
            value.asText().equals("header") && !around.has("type") && Parameter.isIgnored(header),
            at,
            "the header `" + header + "` is ignored as a parameter: HTTP gives it its meaning");
        if (sent.contains(around)) {
          unenforced.ofParameter(around).forEach(it -> noteJudged(at, it));
        }
      }
      case UNDEFINED_TYPE ->
          noteIf(
              true,
              at,
              "the page does not define the type `" + value.asText() + "`: it may be anything");
      case "itemSchema" ->
          noteIf(true, at, "what a stream is made of (`itemSchema`) is not judged");
      case "format" -> {
        noteIf(
            value.isTextual() && UnenforcedKeywords.isUnknownFormat(value.asText()),
            at,
            "`format: " + value.asText() + "` is none of OpenAPI's, and not judged");
        lookAtKeyword(name, value, at, around);
      }
      case "pattern", "patternProperties" -> {
        boolean isKnown =
            value.isTextual()
                ? JavaText.isPattern(value.asText())
                : value.propertyStream().allMatch(it -> JavaText.isPattern(it.getKey()));
        noteIf(!isKnown, at, "`" + name + "` is no regular expression to Java, and not judged");
        if (isKnown) {
          lookAtKeyword(name, value, at, around);
        }
      }
      case "type" -> {
        noteIf(
            UnenforcedKeywords.isOfUnknownType(around),
            at,
            "`type: "
                + (value.isArray() ? value : value.asText())
                + "` is none of JSON Schema's, and says nothing");
        if (sent.contains(around) && UnenforcedKeywords.isBoundless(around)) {
          noteJudged(
              at,
              "of an `integer` that neither `format` nor bounds keep within 64 bits the server"
                  + " takes what has 64 bits");
        }
        lookAtKeyword(name, value, at, around);
      }
      case "default" -> {
        boolean isOfParameter = at.matches(".*/parameters/[^/]+/schema/default");
        JsonNode all = merged.getOrDefault(around, around);
        JsonNode one =
            isOfParameter
                ? MergedSchema.withoutNull(document.root(), all)
                : version.hasOwnSchemas() ? all : MergedSchema.orNull(document.root(), all);
        JavaValues.ofDefault(document.root(), value, one)
            .filter(it -> sent.contains(around))
            .ifPresent(
                it -> noteJudged(at, "a `default` " + it + " is not filled in by the server"));
      }
      case "defaultMapping" ->
          noteIf(
              around.has("propertyName"), at, "`defaultMapping` of a discriminator is not heeded");
      case "headers" -> {
        boolean isRequired =
            value
                .valueStream()
                .map(it -> ReferenceResolver.follow(document.root(), it))
                .anyMatch(it -> it.path("required").asBoolean());
        if (isRequired && around.has("description")) {
          noteJudged(at, "required `headers` of an answer are not sent by the server");
        }
      }
      case "content" -> {
        if (at.contains("/responses/")) {
          value.properties().forEach(each -> lookAtBody(each.getKey(), each.getValue(), at));
        } else if (sent.contains(around) && !around.has("in")) {
          lookAtRequestBody(value, around.path("required").asBoolean(), at);
        }
      }
      default -> lookAtKeyword(name, value, at, around);
    }
  }

  private void lookAtKeyword(String name, JsonNode value, String at, JsonNode around) {
    Optional<String> other = OtherDialect.told(version, name, value);
    other.ifPresent(it -> noteIf(true, at, it));
    // The validator takes a list of types, and a boolean as a bound, in any version.
    boolean isJudged = name.equals("type") || (name.startsWith("exclusive") && value.isBoolean());
    other.filter(it -> isJudged).ifPresent(judged::add);
    if (other.isEmpty() && sent.contains(around)) {
      JsonNode whole = merged.getOrDefault(around, around);
      boolean isLimit = SchemaKeyword.of(name).filter(SchemaKeyword::isLimit).isPresent();
      unenforced.of(name, value, isLimit ? whole : around).ifPresent(it -> noteJudged(at, it));
    }
  }

  private void lookAtBody(String mediaType, JsonNode content, String at) {
    ServedBody body = body(mediaType, content);
    boolean isAnything = body.saysNothing() || body.isText();
    noteIf(
        !isAnything && !body.isJson(),
        at,
        "the `schema` of a body of `%s` is not judged, and to the server it is a text"
            .formatted(mediaType));
  }

  private void lookAtRequestBody(JsonNode content, boolean required, String at) {
    List<ServedBody> all =
        content.propertyStream().map(it -> body(it.getKey(), it.getValue())).toList();
    for (ServedBody body : all) {
      body.told(all, required).ifPresent(it -> noteJudged(at, it));
    }
  }

  private ServedBody body(String mediaType, JsonNode content) {
    return new ServedBody(
        mediaType, ReferenceResolver.follow(document.root(), content.path("schema")));
  }

  private void noteJudged(String at, String message) {
    noteIf(true, at, message);
    judged.add(message);
  }

  private void noteIf(boolean applies, String at, String message) {
    if (applies) {
      placesOf(message).add(document.locate(JsonPointer.compile(at)));
    }
  }

  private List<SpecLocation> placesOf(String message) {
    return places.computeIfAbsent(message, it -> new ArrayList<>());
  }
}

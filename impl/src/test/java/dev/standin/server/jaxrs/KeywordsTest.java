package dev.standin.server.jaxrs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.standin.generated.keywords30.Keywords30Api;
import dev.standin.generated.keywords31.Keywords31Api;
import dev.standin.server.ServerOptions;
import dev.standin.server.StandinServer;
import dev.standin.server.api.Answer;
import dev.standin.server.store.MemoryConversationStore;
import dev.standin.server.vendor.IdForm;
import dev.standin.server.vendor.Vendor;
import dev.standin.server.vendor.Vendor.Profile;
import dev.standin.specs.SpecReader;
import dev.standin.specs.document.ReferenceResolver;
import dev.standin.specs.document.SchemaKeyword;
import dev.standin.specs.document.SpecDocument;
import dev.standin.specs.page.SpecNote;
import dev.standin.specs.page.SpecPage;
import dev.standin.specs.unsupported.UnsupportedFeatures;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each keyword of schemas is enforced on what the server is sent, or else the build tells. */
@Tag("long")
class KeywordsTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /** Of older drafts, and of a Reference Object. */
  private static final Set<SchemaKeyword> OF_OTHERS =
      Set.of(SchemaKeyword.DEFS, SchemaKeyword.DEFINITIONS, SchemaKeyword.SUMMARY);

  private static final Vendor V3_0 = vendor("keywords30", new Keywords30Api.Unimplemented() {});
  private static final Vendor V3_1 = vendor("keywords31", new Keywords31Api.Unimplemented() {});

  private static final StandinServer SERVER =
      StandinServer.start(
          ServerOptions.defaults(), List.of(V3_0, V3_1), new MemoryConversationStore());

  /** A schema in a place. */
  private record Use(Vendor vendor, String in, String name, JsonNode schema) {

    /** Of the schema, or of what it refers to. */
    Optional<JsonNode> value(String key) {
      JsonNode of =
          schema.has(key) ? schema : ReferenceResolver.follow(vendor.document().root(), schema);
      return Optional.ofNullable(of.get(key));
    }

    boolean isFalse() {
      return schema.isBoolean() && !schema.asBoolean();
    }

    HttpResponse<String> send(JsonNode value) throws IOException, InterruptedException {
      String query = "";
      ObjectNode body = JSON.createObjectNode();
      if (in.equals("body")) {
        body.set(name, value);
      } else {
        Stream<JsonNode> values = value.isArray() ? value.valueStream() : Stream.of(value);
        query =
            values
                .map(each -> name + "=" + URLEncoder.encode(text(each), UTF_8))
                .collect(joining("&", "?", ""));
      }
      return CLIENT.send(
          HttpRequest.newBuilder(SERVER.baseUri().resolve("/" + vendor.key() + query))
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
              .build(),
          HttpResponse.BodyHandlers.ofString());
    }

    private static String text(JsonNode value) {
      return value.isContainerNode() ? value.toString() : value.asText();
    }

    /** What is told of a document that has no other schema. */
    List<SpecNote> notes() {
      ObjectNode document = JSON.createObjectNode();
      document.put("openapi", vendor.document().root().path("openapi").asText());
      ObjectNode schemas = document.putObject("components").putObject("schemas");
      vendor
          .document()
          .root()
          .at("/components/schemas")
          .propertyStream()
          .filter(each -> schema.has("$ref") || !each.getValue().toString().contains("$ref"))
          .forEach(each -> schemas.set(each.getKey(), each.getValue()));
      ObjectNode operation = document.putObject("paths").putObject("/a").putObject("post");
      operation.putObject("responses").putObject("204").put("description", "x");
      if (in.equals("body")) {
        operation
            .putObject("requestBody")
            .putObject("content")
            .putObject("application/json")
            .putObject("schema")
            .putObject("properties")
            .set(name, schema);
      } else {
        operation
            .putArray("parameters")
            .addObject()
            .put("in", in)
            .put("name", name)
            .set("schema", schema);
      }
      SpecPage page = new SpecPage("page", document.toPrettyString().getBytes(UTF_8));
      return UnsupportedFeatures.in(SpecReader.read("a", page, Optional.empty()));
    }

    @Override
    public String toString() {
      return vendor.key() + " " + in + " " + name;
    }
  }

  static Stream<Use> uses() {
    return Stream.of(V3_0, V3_1).flatMap(KeywordsTest::uses);
  }

  private static Stream<Use> uses(Vendor vendor) {
    JsonNode operation = vendor.document().root().at("/paths/~1" + vendor.key() + "/post");
    Stream<Use> parameters =
        operation
            .path("parameters")
            .valueStream()
            .map(it -> new Use(vendor, "query", it.path("name").asText(), it.path("schema")));
    Stream<Use> properties =
        operation
            .at("/requestBody/content/application~1json/schema/properties")
            .propertyStream()
            .map(it -> new Use(vendor, "body", it.getKey(), it.getValue()));
    return Stream.concat(parameters, properties);
  }

  static Stream<Vendor> dialects() {
    return Stream.of(V3_0, V3_1);
  }

  private static Vendor vendor(String name, Object resource) {
    SpecDocument document =
        SpecReader.read(Path.of("../generated/src/test/documents", name + ".yaml"), name);
    Profile profile =
        Profile.documented(
            store -> resource,
            refusal -> Answer.json(refusal.status(), Map.of("error", refusal.sentence())));
    return new Vendor(
        document, profile, IdForm.uuid(), Optional.empty(), List.of(), "", Optional.empty());
  }

  @AfterAll
  static void close() {
    SERVER.close();
  }

  @ParameterizedTest
  @MethodSource("dialects")
  void allAreUsed(Vendor vendor) {
    List<String> keywords =
        Stream.of(SchemaKeyword.values())
            .filter(it -> it.isOf(vendor.document().version()) && !OF_OTHERS.contains(it))
            .map(SchemaKeyword::text)
            .toList();
    for (String in : List.of("query", "body")) {
      Set<String> used = new HashSet<>();
      uses(vendor).filter(use -> use.in().equals(in)).forEach(use -> note(use, used));
      assertThat(used).containsAll(keywords);
    }
  }

  private static void note(Use use, Set<String> used) {
    note(use.schema(), used);
    note(ReferenceResolver.follow(use.vendor().document().root(), use.schema()), used);
  }

  private static void note(JsonNode node, Set<String> used) {
    node.propertyStream().forEach(each -> used.add(each.getKey()));
    node.forEach(each -> note(each, used));
  }

  @ParameterizedTest
  @MethodSource("uses")
  void isEnforcedOrTold(Use use) throws IOException, InterruptedException {
    Optional<JsonNode> good = use.value("x-good");
    if (good.isPresent()) {
      assertThat(answer(use, good.get())).startsWith("501 ");
    }
    Optional<JsonNode> bad = use.isFalse() ? Optional.of(IntNode.valueOf(1)) : use.value("x-bad");
    String answer = bad.isPresent() ? answer(use, bad.get()) : "400 ";
    if (answer.startsWith("501 ") || use.value("x-told").isPresent()) {
      assertThat(use.notes()).as("what is told, since it is not enforced").isNotEmpty();
    } else {
      assertThat(answer).startsWith("400 ");
      if (use.in().equals("body") && !use.schema().has("$ref")) {
        assertThat(use.notes())
            .as("what is told, though it is enforced")
            .filteredOn(note -> !note.message().contains("64 bits"))
            .isEmpty();
      }
    }
  }

  private static String answer(Use use, JsonNode value) throws IOException, InterruptedException {
    HttpResponse<String> response = use.send(value);
    return response.statusCode() + " " + response.body();
  }
}

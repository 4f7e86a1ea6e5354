package dev.standin.specs.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.standin.specs.SpecFiles;
import dev.standin.specs.contract.Contract;
import dev.standin.specs.document.SpecDocument;
import dev.standin.specs.page.SpecException;
import dev.standin.specs.report.ChangeMarkdown;
import dev.standin.specs.report.ChangeText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever node of a document is removed or gets another value, the report tells of it. */
class NoChangePassesTest {

  private static final String RICH =
      """
      {"openapi": "3.1.0", "info": {"title": "Things", "version": "1"},
       "servers": [{"url": "https://{region}.test/v1",
          "variables": {"region": {"default": "eu", "enum": ["eu", "us"]}}}],
       "security": [{"key": []}, {"login": ["read"]}],
       "paths": {"/things/{id}": {
         "parameters": [{"name": "id", "in": "path", "required": true, "schema": {"type": "string"}}],
         "put": {"operationId": "putThing", "tags": ["a"], "deprecated": true,
          "parameters": [{"name": "q", "in": "query", "style": "pipeDelimited", "explode": false,
            "schema": {"type": "array", "items": {"$ref": "#/components/schemas/Kind"}}}],
          "requestBody": {"required": true, "content": {"application/json": {"schema":
            {"$ref": "#/components/schemas/Node"}, "encoding": {"a": {"style": "form"}}}}},
          "responses": {"200": {"description": "x", "headers": {"X-A": {"required": true,
              "schema": {"type": "integer", "minimum": 3}}},
              "content": {"application/json": {"schema": {"oneOf": [
                {"$ref": "#/components/schemas/Node"}, {"type": "null"},
                {"type": "array", "maxItems": 3, "items": {"type": "number"}}]}}}},
            "4XX": {"$ref": "#/components/responses/No"}}}}},
       "components": {"responses": {"No": {"description": "x", "content": {"text/plain": {}}}},
        "securitySchemes": {"key": {"type": "apiKey", "in": "header", "name": "X-Key"},
          "login": {"type": "oauth2", "flows": {"clientCredentials": {"tokenUrl": "/t",
            "scopes": {"read": "x"}}}}},
        "schemas": {"Kind": {"type": "string", "enum": ["a", "b"], "default": "a"},
         "Node": {"type": "object", "required": ["kind"], "additionalProperties": false,
          "properties": {"kind": {"$ref": "#/components/schemas/Kind"},
           "next": {"$ref": "#/components/schemas/Node"},
           "name": {"type": ["string", "null"], "pattern": "^a", "minLength": 2, "not": {"const": "x"}},
           "when": {"type": "string", "format": "date", "readOnly": true},
           "more": {"allOf": [{"type": "object", "properties": {"a": {"type": "string"}}},
             {"properties": {"a": {"maxLength": 4}}}]},
           "rest": {"type": "object", "patternProperties": {"^x": {"type": "string"}},
             "additionalProperties": {"type": "integer", "multipleOf": 2},
             "if": {"required": ["x"]}, "then": {"minProperties": 3}}}}}}}
      """;

  static Stream<SpecDocument> documents() {
    return Stream.concat(
        SpecFiles.in(Path.of("")).entrySet().stream()
            .filter(vendor -> vendor.getValue().isReceived())
            .map(vendor -> vendor.getValue().document(vendor.getKey())),
        Stream.of(Versions.read("rich", RICH)));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void ofADocumentAndItself(SpecDocument document) {
    ChangeReport report = ChangeReport.between(document, document);
    assertThat(report.changes()).isEmpty();
    assertThat(report.severity()).isEqualTo(Severity.NONE);
  }

  @ParameterizedTest
  @MethodSource("documents")
  void ofASingleNode(SpecDocument document) {
    SpecDocument before = Versions.read("old", document.root().toPrettyString());
    List<String> passed = new ArrayList<>();
    int read = 0;
    for (Mutation mutation : Mutation.allOf(document.root())) {
      Optional<SpecDocument> now = readable(mutation.document());
      if (now.isPresent() && !mutation.document().equals(document.root())) {
        read++;
        Contract contract = Contract.of(now.get());
        assertThat(Contract.read(contract.text(), "contract.txt"))
            .as(mutation.pointer() + " " + mutation.how())
            .isEqualTo(contract);
        if (!isTold(before, now.get()) || !isTold(now.get(), before)) {
          passed.add(mutation.pointer() + " " + mutation.how());
        }
      }
    }
    assertThat(read).isGreaterThan(20);
    assertThat(passed).isEmpty();
  }

  /** Only what leaves the contract as it is may be told of as wording. */
  private static boolean isTold(SpecDocument before, SpecDocument now) {
    ChangeReport report = ChangeReport.between(before, now);
    boolean isWording = report.severity() == Severity.WORDING;
    return !report.changes().isEmpty()
        || (isWording && Contract.of(before).isSameAs(Contract.of(now)));
  }

  private static Optional<SpecDocument> readable(JsonNode document) {
    try {
      return Optional.of(Versions.read("new", document.toPrettyString()));
    } catch (SpecException e) {
      return Optional.empty();
    }
  }

  /** Three hundred operations over types that refer to each other. */
  @Test
  @Timeout(60)
  void ofALargeDocument() {
    SpecDocument before = Versions.read("old", LargeDocument.of("string"));
    SpecDocument now = Versions.read("new", LargeDocument.of("integer"));
    ChangeReport report = ChangeReport.between(before, now);
    assertThat(report.changes()).hasSizeGreaterThan(300);
    assertThat(ChangeText.of(report).lines()).hasSizeLessThan(20);
    assertThat(ChangeMarkdown.of(report)).contains("more places");
  }
}

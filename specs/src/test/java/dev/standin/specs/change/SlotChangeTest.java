package dev.standin.specs.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.specs.contract.Contract;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exact statuses, ranges and {@code default} are compared by what covers each status. */
class SlotChangeTest {

  private static String document(String responses) {
    return """
    openapi: 3.1.0
    info: {title: Things, version: '1'}
    paths:
      /things:
        delete:
          operationId: deleteThings
          responses:
    """
        + Stream.of(responses.split(" ", -1))
            .map(slot -> slot.split("=", 2))
            .map(
                slot ->
                    "        '%s': {description: x, content: {application/json: {schema: {type: %s}}}}\n"
                        .formatted(slot[0], slot[1]))
            .collect(Collectors.joining());
  }

  /** Each change as {@code +404 []}, {@code -404 [S]} or {@code 404 [CS]}. */
  private static List<String> changes(String before, String now) {
    return Versions.between(document(before), document(now)).changes().stream()
        .map(
            change ->
                change.kind().replace("added", "+").replace("removed", "-").replace("changed", "")
                    + change.place().split(" ", 2)[0]
                    + "["
                    + Versions.letters(change.impacts()).replace("-", "")
                    + "]")
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          200=object; 200=object 404=object; +404[S]; -404[S]
          200=object; 200=object 201=object; +201[CS]; -201[S]
          200=object; 201=object; -200[S] +201[CS]; -201[S] +200[CS]
          200=object 404=object; 404=object; -200[CS]; +200[CS]
          200=object 4XX=object; 200=object 4XX=object 404=object; +404[]; -404[]
          200=object 4XX=object; 200=object 4XX=object 404=string; +404[] 404[CS]; -404[] 404[CS]
          200=object default=object; 200=object default=object 404=object; +404[]; -404[]
          200=object default=object; 200=object default=object 202=object; +202[CS]; -202[CS]
          default=object; 202=object default=object; +202[]; -202[]
          200=object 4XX=object; 200=object 404=object; -4XX[S] +404[]; -404[] +4XX[S]
          200=object default=object; 200=object 4XX=object 5XX=object; -default[S] +4XX[] +5XX[]; -4XX[] -5XX[] +default[CS]
          200=object 4XX=object; 200=object default=object; -4XX[] +default[CS]; -default[S] +4XX[]
          200=object; 200=object default=object; +default[CS]; -default[S]
          200=object 4XX=object; 200=object 4XX=string; 4XX[CS]; 4XX[CS]
          """)
  void isTold(String before, String now, String there, String back) {
    assertThat(changes(before, now)).containsExactlyInAnyOrder(there.split(" ", -1));
    assertThat(changes(now, before)).containsExactlyInAnyOrder(back.split(" ", -1));
  }

  /** Whatever is said of it (RFC 9110, sections 9.3.2 and 15). */
  @ParameterizedTest
  @CsvSource({"head, 200", "get, 204", "get, 304", "get, 101"})
  void aBodyThatCannotBeIsNoChange(String method, String status) {
    String before = document(status + "=object").replace("delete:", method + ":");
    String bare = before.replace(", content: {application/json: {schema: {type: object}}}", "");

    for (String now : List.of(bare, before.replace("type: object", "type: string"))) {
      assertThat(Versions.between(before, now).severity()).isEqualTo(Severity.COMPATIBLE);
      assertThat(Versions.between(now, before).severity()).isEqualTo(Severity.COMPATIBLE);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "application/json;charset=utf-8, -",
    "application/json;version=2, -",
    "application/problem+json, CS"
  })
  void parametersOfTheOnlyMediaTypeAreNoChange(String mediaType, String letters) {
    String before = document("200=object");
    ChangeReport report =
        Versions.between(before, before.replace("application/json", "'" + mediaType + "'"));

    assertThat(report.changes())
        .isNotEmpty()
        .allSatisfy(change -> assertThat(Versions.letters(change.impacts())).isEqualTo(letters));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      textBlock =
          """
          */*; application/json; body */*: string → - [C] 200 */*: string → - [S] body application/json: - → string [-] 200 application/json: - → string [-]
          application/json; */*; body */*: - → string [S] 200 */*: - → string [C] body application/json: string → - [-] 200 application/json: string → - [-]
          image/*; image/png; body image/*: string → - [C] 200 image/*: string → - [S] body image/png: - → string [-] 200 image/png: - → string [-]
          */*; */*, a/b; body a/b: - → string [-] 200 a/b: - → string [-]
          */*, a/b; */*; body a/b: string → - [-] 200 a/b: string → - [-]
          """)
  void ofRangesOfMediaTypesIsToldWhatNarrowed(String before, String now, String told) {
    assertThat(mediaTypes(before, now)).containsExactlyInAnyOrder(told.split("(?<=]) ", -1));
  }

  private static List<String> mediaTypes(String before, String now) {
    return Versions.between(withTypes(before), withTypes(now)).changes().stream()
        .map(Versions::line)
        .map(it -> it.replaceFirst("^\\w+ ", ""))
        .toList();
  }

  private static String withTypes(String types) {
    String content =
        Stream.of(types.split(", ", -1))
            .map("'%s': {schema: {type: string}}"::formatted)
            .collect(Collectors.joining(", ", "content: {", "}"));
    return """
    openapi: 3.1.0
    info: {title: Things, version: '1'}
    paths:
      /things:
        put:
          requestBody: {%s}
          responses: {'200': {description: x, %s}}
    """
        .formatted(content, content);
  }

  /** What clients send may be read by it. */
  @Test
  void aParameterOfARequestsMediaTypeCounts() {
    assertThat(mediaTypes("a/b;v=1", "a/b;v=2"))
        .containsExactly(
            "body a/b;v=2: - → optional string [S]", "body a/b;v=1: optional string → - [C]");
    assertThat(Versions.between(withTypes("a/b"), withTypes("A/b; charset=utf-8")).severity())
        .isEqualTo(Severity.COMPATIBLE);
  }

  @Test
  void ofRangesTheSchemasAreComparedToo() {
    String now = withTypes("application/json").replace("type: string", "type: integer");

    assertThat(Versions.between(withTypes("*/*"), now).changes())
        .extracting(Versions::line)
        .contains(
            "BODY body application/json: string → integer [CS]",
            "RESPONSE 200 application/json: string → integer [CS]");
  }

  /** Every body of such a media type is a text, or octets. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      textBlock =
          """
          application/octet-stream; type: string, format: binary; ~~; -
          image/png; type: string; ~~; -
          text/plain; type: string; ~~; -
          text/plain; type: string, format: binary; type: string; -
          application/x-www-form-urlencoded; type: object, properties: {a: {type: [string, integer]}}; type: object, properties: {a: {type: string}}; -
          text/plain; type: integer; type: string; CS
          text/plain; type: object, properties: {a: {type: integer}}; type: object, properties: {a: {type: string}}; CS
          text/plain; type: string, maxLength: 3; ~~; CS
          application/json; type: string; ~~; CS
          image/svg+xml; type: string; ~~; CS
          """)
  void ofTextsTheSchemaSaysLess(String mediaType, String old, String other, String letters) {
    String before = withTypes(mediaType).replace("type: string", old);
    ChangeReport report =
        Versions.between(before, withTypes(mediaType).replace("type: string", other));

    assertThat(report.changes()).isNotEmpty();
    assertThat(report.severity())
        .isEqualTo(letters.equals("-") ? Severity.COMPATIBLE : Severity.BREAKS_BOTH);
  }

  @ParameterizedTest
  @CsvSource({"query, QUERY", "additionalOperations: {COPY, COPY"})
  void ofMethodsThatAreNotServedIsToldToo(String key, String method) {
    String before =
        """
        openapi: 3.2.0
        info: {title: Things, version: '1'}
        paths:
          /things:
            servers: [{url: 'https://x.example/v1'}]
            get: {responses: {'200': {description: x}}}
            KEY: {operationId: ask, responses: {'200': {description: x}}}END
        """
            .replace("KEY", key)
            .replace("END", key.contains("{") ? "}" : "");
    String now = before.replace("ask, responses: {'200'", "ask, responses: {'201'");

    assertThat(Versions.between(before, before).changes()).isEmpty();
    assertThat(Versions.between(before, now).changes())
        .extracting(it -> it.operation() + " " + it.place())
        .contains(method + " /v1/things 201");
    Contract contract = Contract.of(Versions.read("old", before));
    assertThat(Contract.read(contract.text(), "x").isSameAs(contract)).isTrue();
  }
}

package dev.standin.conformance.fake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.conformance.Documents;
import dev.standin.conformance.model.Outcome;
import dev.standin.conformance.model.Verdict;
import dev.standin.conformance.result.Conclusion;
import dev.standin.conformance.result.SuiteResult;
import dev.standin.conformance.result.Waivers;
import dev.standin.specs.document.SpecDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nothing is changed on a server that the target file neither makes nor lists. */
class HarmlessTest {

  @TempDir private Path directory;

  /** What ids look like, and how a document describes them. */
  enum Ids {
    COUNTED("{type: string}", n -> String.valueOf(40 + n)),
    COUNTED_INTEGERS("{type: integer, format: int32, minimum: 1}", n -> String.valueOf(40 + n)),
    LONG_NUMBERS("{type: integer, format: int64}", n -> String.valueOf(1_732_860_000_000L + n)),
    NUMBERED("{type: string}", n -> "order-" + n),
    PADDED("{type: string}", n -> String.format(Locale.ROOT, "order%09d", n)),
    CODES("{type: string, pattern: '^(EU|US)[0-9]{6}$'}", n -> "EU" + (100_000 + n)),
    NAMES("{type: string}", n -> "alice" + Character.toString('a' + n % 26) + n / 26),
    SHORT("{type: string}", n -> Integer.toString(1000 + 7 * n, 36)),
    DATES("{type: string, format: date}", n -> LocalDate.of(2024, 1, 1).plusDays(n).toString()),
    PREFIXED("{type: string}", n -> "conv_" + uuid(n).replace("-", "")),
    UUIDS("{type: string, format: uuid}", Ids::uuid),
    UUIDS_AS_TEXT("{type: string}", Ids::uuid);

    private final String schema;

    @SuppressWarnings("ImmutableEnumChecker") // A lambda without state.
    private final IntFunction<String> form;

    Ids(String schema, IntFunction<String> form) {
      this.schema = schema;
      this.form = form;
    }

    private static String uuid(int n) {
      return UUID.nameUUIDFromBytes(new byte[] {(byte) n, (byte) (n >> 8)}).toString();
    }

    /** Whether anything can have such an id: what the document rules out is nobody's. */
    boolean allows(String id) {
      return switch (this) {
        case COUNTED_INTEGERS, LONG_NUMBERS -> id.matches("[1-9][0-9]*");
        case CODES -> id.matches("(EU|US)[0-9]{6}");
        case DATES -> id.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}");
        // These are drawn at random: one that differs in a character is never drawn as well.
        case PREFIXED, UUIDS, UUIDS_AS_TEXT -> id.matches("[0-9]+|[a-z]+|conv_[0-9a-f]{1,8}");
        default -> true;
      };
    }

    boolean areNumbers() {
      return this == COUNTED || this == COUNTED_INTEGERS || this == LONG_NUMBERS;
    }

    List<String> listed() {
      return IntStream.range(0, 400).mapToObj(form).toList();
    }
  }

  @ParameterizedTest
  @EnumSource(Ids.class)
  void onlyWhatIsListedIsDeleted(Ids ids) throws IOException {
    SpecDocument document =
        Documents.openApi30(
            """
            paths:
              /items/{id}:
                delete:
                  operationId: deleteItem
                  parameters: [{name: id, in: path, required: true, schema: %s}]
                  responses:
                    '204': {description: gone}
                    '404': {description: none}
            """
                .formatted(ids.schema));
    Files.write(directory.resolve("ids.txt"), ids.listed());
    RecordingServer server = new RecordingServer(ids.listed(), ids::allows, ids.areNumbers());
    List<Verdict> verdicts = verdicts(document, server, "conversations: {ids: ids.txt}\n");

    assertThat(server.harmed()).isEmpty();
    assertThat(verdicts)
        .filteredOn(verdict -> verdict.outcome() == Outcome.PASSED)
        .hasSizeGreaterThan(20);
  }

  @Test
  void whatIsNotAboutOneListedThingIsNotAsked() throws IOException {
    RecordingServer server = new RecordingServer(List.of(), id -> true, false);
    List<Verdict> verdicts = verdicts(many(), server, "things: {}\n");

    assertThat(server.changing()).isEmpty();
    assertThat(verdicts)
        .filteredOn(verdict -> verdict.outcome() == Outcome.UNTESTED)
        .extracting(Verdict::note)
        .contains(
            "`DELETE /items` could change something, and is not about one thing that the target"
                + " file makes or lists; the target file can name `clear` under `allow`",
            "`PUT /items/{id}` could change something that the target file neither makes nor"
                + " lists, under `conversations` or `things`; the target file can name `replace`"
                + " under `allow`",
            "`GET /queue:pause/` could change something, and is not about one thing that the target"
                + " file makes or lists; the target file can name `pause` under `allow`",
            "`GET /deletePad` could change something, and is not about one thing that the target"
                + " file makes or lists; the target file can name `byName` under `allow`",
            "`PATCH /shutdown` could change something, and is not about one thing that the target"
                + " file makes or lists");
  }

  @Test
  void whatIsAllowedByNameIsAsked() throws IOException {
    RecordingServer server = new RecordingServer(List.of(), id -> true, false);
    List<Verdict> unused = verdicts(many(), server, "things: {}\nallow: [clear, replace]\n");

    assertThat(server.changing())
        .contains("DELETE /items", "PUT /items/sample")
        .allMatch(request -> request.matches("DELETE .*/items|PUT .*/items/.*"));
  }

  @Test
  void aRunThatShowedNothingDoesNotSayThatTheServerConforms() throws IOException {
    SpecDocument document =
        Documents.openApi30(
            """
            paths: {/items: {delete: {operationId: clear, responses: {'204': {description: x}}}}}
            """);
    RecordingServer server = new RecordingServer(List.of(), id -> true, false);
    List<Verdict> verdicts =
        verdicts(document, server, "things: {}\n").stream()
            .filter(verdict -> verdict.conformanceCase().id().status().equals("204"))
            .toList();

    Conclusion conclusion = SuiteResult.of(verdicts, Waivers.none(), false).conclusion();
    assertThat(conclusion.kind().exitCode()).isEqualTo(2);
    assertThat(conclusion.sentence())
        .startsWith("Nothing was shown: of 14 cases none that the page describes ")
        .contains("`DELETE /items` could change something");
  }

  private static SpecDocument many() {
    return Documents.openApi30(
        """
        paths:
          /queue:pause/:
            get: {operationId: pause, responses: {'200': {description: x}}}
          /deletePad:
            get: {operationId: byName, responses: {'200': {description: x}}}
          /items:
            get: {operationId: list, responses: {'200': {description: x}}}
            delete: {operationId: clear, responses: {'204': {description: x}}}
            patch: {operationId: change, responses: {'204': {description: x}}}
            post:
              operationId: create
              requestBody: {required: true, content: {application/json: {schema: {type: object}}}}
              responses: {'201': {description: x}}
          /items/{id}:
            parameters: [{name: id, in: path, required: true, schema: {type: string}}]
            get: {operationId: read, responses: {'200': {description: x}, '404': {description: x}}}
            put: {operationId: replace, responses: {'204': {description: x}}}
            delete: {operationId: remove, responses: {'204': {description: x}}}
          /shutdown:
            post: {operationId: stop, responses: {'204': {description: x}}}
            get: {operationId: isStopping, responses: {'200': {description: x}}}
        """);
  }

  private List<Verdict> verdicts(SpecDocument document, RecordingServer server, String target)
      throws IOException {
    return TextRun.of(directory, document, target, server::answer).verdicts();
  }
}

package dev.standin.conformance.broken;

import static dev.standin.conformance.fake.Event.FAILURE;
import static dev.standin.conformance.fake.Event.INVALID;
import static dev.standin.conformance.fake.Event.MEDIA_TYPE;
import static dev.standin.conformance.fake.Event.SERVED;
import static dev.standin.conformance.fake.Event.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.standin.conformance.Documents;
import dev.standin.conformance.fake.Event;
import dev.standin.conformance.fake.FakeAnswer;
import dev.standin.conformance.fake.FakeRequest;
import dev.standin.conformance.fake.FakeServer;
import dev.standin.conformance.fake.Flaw;
import dev.standin.conformance.fake.TextRun;
import dev.standin.conformance.finding.Findings;
import dev.standin.conformance.model.Check;
import dev.standin.conformance.model.Outcome;
import dev.standin.conformance.model.Verdict;
import dev.standin.specs.document.SpecDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A document with all methods, of things of several kinds, in both versions of OpenAPI. */
class ManyOperationsTest {

  private static final String CREDENTIALS =
      """
      allow: [item/create, postLogin, putNotesSlug]
      credentials:
        key: correct-horse
        basic: alice:correct-horse
        cookie: correct-horse
        query: correct-horse
      """;

  @TempDir private Path directory;

  @BeforeEach
  void writeIds() throws IOException {
    Files.write(directory.resolve("ids.txt"), ids().toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.0.3", "3.1.0"})
  void aCorrectServerRaisesNoAlarm(String version) {
    List<Verdict> verdicts = verdicts(version, correct(), "conversations: {ids: ids.txt}\n");

    assertThat(Findings.of(verdicts)).isEmpty();
    assertThat(verdicts)
        .filteredOn(verdict -> verdict.outcome() != Outcome.PASSED)
        // Methods that the document does not have, for nothing that the target file lists.
        .filteredOn(verdict -> !verdict.note().contains("` could change something"))
        .extracting(verdict -> verdict.conformanceCase().id().variant() + ": " + verdict.note())
        .containsOnly(
            "server-failure: the target cannot be made to fail",
            "other-tenant: the target file has no second credential, which is another tenant's,"
                + " under `credentials`",
            "unknown-id: no id that names nothing can be made for /reports/{day}",
            "unknown-id-accept-html: no id that names nothing can be made for /reports/{day}",
            "unprovoked: no request is known that brings this about",
            "body-as-application-xml: no valid body of type application/xml can be made from the"
                + " document");
  }

  @Test
  void whatNobodyVouchesForIsNoFailure() {
    List<Verdict> verdicts = verdicts("3.0.3", correct(), "things: {}\n");

    assertThat(Findings.of(verdicts)).isEmpty();
    assertThat(verdicts)
        .filteredOn(verdict -> verdict.outcome() == Outcome.UNTESTED)
        .extracting(Verdict::note)
        .contains("the target cannot be made to fail");
  }

  static Stream<BrokenServer> brokenServers() {
    Stream<BrokenServer> flawed =
        Stream.of(
                Flaw.IGNORES_CREDENTIALS,
                Flaw.KNOWS_NO_SECOND_ALTERNATIVE,
                Flaw.TAKES_ONE_OF_TWO_CREDENTIALS,
                Flaw.TAKES_ANY_PATH_VALUE,
                Flaw.TAKES_ANY_QUERY_VALUE,
                Flaw.TAKES_ANY_HEADER_VALUE,
                Flaw.TAKES_ANY_COOKIE_VALUE,
                Flaw.IGNORES_MISSING_PARAMETERS,
                Flaw.REFUSES_OPTIONAL_PARAMETERS,
                Flaw.TAKES_ANY_JSON,
                Flaw.TAKES_ANY_FORM,
                Flaw.WANTS_NO_BODY,
                Flaw.TAKES_ANY_MEDIA_TYPE,
                Flaw.SUCCEEDS_FOR_UNKNOWN_ID,
                Flaw.KEEPS_WHAT_IT_DELETES)
            .map(flaw -> BrokenServer.flawed("shop/", Check.STATUS, flaw));
    Stream<BrokenServer> failing =
        Stream.of("PATCH", "HEAD", "OPTIONS", "TRACE", "GET", "PUT", "POST")
            .map(method -> misreading(method, request -> request.method().equals(method), FAILURE));
    Stream<BrokenServer> refusing =
        Stream.of(
            misreading("optional", r -> r.body().orElse("").contains("\"tags\""), INVALID),
            misreading("types", r -> r.text("Content-Type").contains("vnd.shop"), MEDIA_TYPE));
    Stream<BrokenServer> answering =
        Stream.of(
            answering("another status", SERVED, a -> a.withStatus(202)),
            answering("another type", SERVED, a -> with(a, "Content-Type", "text/csv")),
            answering("no header", SERVED, a -> a.without("X-Total")),
            answering("a header of another type", SERVED, a -> with(a, "X-Total", "many")),
            answering(
                "too large a number",
                UNKNOWN,
                a -> a.withBody(a.text().replaceAll("(?<=\"status\":)-?\\d+", "4000000000"))),
            answering(
                "an answer without what is required",
                UNKNOWN,
                a -> a.withBody(a.text().replace("\"title\"", "\"no\""))));
    return Stream.of(flawed, failing, refusing, answering).flatMap(servers -> servers);
  }

  private static BrokenServer misreading(String what, Predicate<FakeRequest> of, Event as) {
    return BrokenServer.misreading("does not serve " + what, "shop/", of, as);
  }

  private static BrokenServer answering(String what, Event event, UnaryOperator<FakeAnswer> spoil) {
    return BrokenServer.answering(what, "shop/", Check.STATUS, event, spoil);
  }

  private static FakeAnswer with(FakeAnswer answer, String header, String value) {
    return answer.headers().containsKey(header) ? answer.with(header, value) : answer;
  }

  @Tag("long")
  @ParameterizedTest
  @MethodSource("brokenServers")
  void aFaultIsFound(BrokenServer broken) {
    List<Verdict> verdicts = verdicts("3.0.3", broken, "conversations: {ids: ids.txt}\n");

    assertThat(Findings.of(verdicts)).isNotEmpty();
  }

  private static BrokenServer correct() {
    return answering("nothing wrong", SERVED, answer -> answer);
  }

  private List<Verdict> verdicts(String version, BrokenServer broken, String more) {
    String shop = Documents.shop();
    SpecDocument document = Documents.of(version.equals("3.0.3") ? shop : Documents.in31(shop));
    try (FakeServer server = broken.start(document)) {
      ids().forEach(id -> server.add(id, Map.of()));
      List<Verdict> verdicts =
          TextRun.at(server.baseUrl(), directory, document, CREDENTIALS + more, ".*").verdicts();
      assertThat(verdicts).hasSizeGreaterThan(200);
      return verdicts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> ids() {
    return IntStream.rangeClosed(1, 2000).mapToObj(String::valueOf);
  }
}

package dev.standin.conformance.broken;

import static dev.standin.conformance.broken.BrokenServer.answering;
import static dev.standin.conformance.broken.BrokenServer.flawed;
import static dev.standin.conformance.model.Check.GONE;
import static dev.standin.conformance.model.Check.KEPT;
import static dev.standin.conformance.model.Check.ONE_WINNER;
import static dev.standin.conformance.model.Check.PACE;
import static dev.standin.conformance.model.Check.STATUS;

import dev.standin.conformance.fake.Event;
import dev.standin.conformance.fake.Flaw;
import java.util.List;
import java.util.stream.Stream;

/** Servers that read a request too narrowly or too widely, or forget what they did. */
final class WrongReadings {

  private WrongReadings() {}

  static List<BrokenServer> servers() {
    return Stream.of(ids(), legal(), bodies(), credentials(), state())
        .flatMap(List::stream)
        .toList();
  }

  private static List<BrokenServer> ids() {
    return List.of(
        flawed("tavus", "400/id-longer", STATUS, Flaw.MATCHES_IDS_BY_PREFIX),
        flawed("azure", "4XX/id-shorter", STATUS, Flaw.MATCHES_IDS_BY_PREFIX),
        flawed("dify", "4xx/id-percent", STATUS, Flaw.TAKES_WILDCARDS),
        flawed("tavus", "400/id-asterisk", STATUS, Flaw.TAKES_WILDCARDS),
        flawed("tavus", "4xx/id-quoted", STATUS, Flaw.TAKES_WILDCARDS),
        flawed("tavus", "4xx/id-blank", STATUS, Flaw.SUCCEEDS_FOR_UNKNOWN_ID),
        flawed("tavus", "4xx/id-long", STATUS, Flaw.FAILS_ON_LONG_IDS),
        flawed("tavus", "204/id-percent-encoded", STATUS, Flaw.TAKES_PATHS_AS_SPELLED),
        flawed("tavus", "404/path-longer", STATUS, Flaw.IGNORES_THE_REST_OF_THE_PATH),
        flawed("azure", "404/path-below-another-root", STATUS, Flaw.IGNORES_THE_REST_OF_THE_PATH));
  }

  private static List<BrokenServer> legal() {
    return List.of(
        flawed("tavus", "204/with-unknown-query", STATUS, Flaw.REFUSES_UNKNOWN_QUERY),
        flawed("tavus", "204/with-unknown-header", STATUS, Flaw.REFUSES_UNKNOWN_HEADERS),
        flawed("azure", "200/accept-listed", STATUS, Flaw.FAILS_ON_ACCEPT),
        flawed("azure", "406/accept-other", STATUS, Flaw.FAILS_ON_ACCEPT),
        flawed("azure", "200/absolute-target", STATUS, Flaw.REFUSES_ABSOLUTE_TARGETS),
        flawed("azure", "400/no-host", STATUS, Flaw.ANSWERS_WITHOUT_HOST),
        flawed("azure", "400/two-hosts", STATUS, Flaw.ANSWERS_WITHOUT_HOST),
        flawed("azure", "200/http-1-0", STATUS, Flaw.REFUSES_HTTP_1_0),
        flawed("azure", "404/path-trailing-slash", STATUS, Flaw.IGNORES_A_LAST_SLASH),
        flawed("azure", "200/media-type-without-body", STATUS, Flaw.REFUSES_UNDOCUMENTED_CONTENT),
        flawed("azure", "200/body-undocumented", STATUS, Flaw.REFUSES_UNDOCUMENTED_CONTENT));
  }

  private static List<BrokenServer> bodies() {
    return List.of(
        flawed("dify", "204/body-chunked", STATUS, Flaw.REFUSES_CHUNKS),
        flawed("dify", "204/body-expected", STATUS, Flaw.REFUSES_EXPECTATIONS),
        flawed("dify", "204/body-spaced", STATUS, Flaw.COMPARES_BODY_TEXT),
        flawed("dify", "204/body-escaped", STATUS, Flaw.COMPARES_BODY_TEXT),
        flawed("dify", "204/body-with-more", STATUS, Flaw.REFUSES_EXTRA_PROPERTIES),
        flawed("dify", "undeclared/body-truncated", STATUS, Flaw.IGNORES_BODY),
        flawed("dify", "undeclared/body-as-number", STATUS, Flaw.IGNORES_BODY),
        flawed("dify", "undeclared/body-as-array", STATUS, Flaw.IGNORES_BODY),
        answering(
            "takes a boolean for a text",
            "dify",
            "undeclared/body-user-as-boolean",
            STATUS,
            Event.INVALID,
            answer -> answer.withStatus(204)),
        flawed("dify", "undeclared/body-user-as-array", STATUS, Flaw.IGNORES_BODY),
        flawed("dify", "undeclared/body-user-as-object", STATUS, Flaw.IGNORES_BODY),
        flawed("tavus", "400/hard-as-number", STATUS, Flaw.IGNORES_PARAMETER_TYPES),
        flawed("tavus", "400/hard-twice", STATUS, Flaw.TAKES_THE_FIRST_OF_TWO),
        flawed("dify", "204/body-media-type-other-case", STATUS, Flaw.WANTS_MEDIA_TYPE_AS_WRITTEN));
  }

  private static List<BrokenServer> credentials() {
    return List.of(
        flawed("dify", "undeclared/no-scheme", STATUS, Flaw.TAKES_A_BARE_SECRET),
        flawed("dify", "undeclared/longer-scheme", STATUS, Flaw.TAKES_SCHEME_BY_PREFIX),
        flawed("tavus", "401/prefixed-credential", STATUS, Flaw.TAKES_A_LONGER_SECRET),
        flawed("tavus", "401/other-case-credential", STATUS, Flaw.IGNORES_CASE_OF_SECRET),
        flawed("tavus", "401/credential-in-query", STATUS, Flaw.TAKES_SECRET_IN_QUERY),
        flawed(
            "tavus", "204/credential-name-other-case", STATUS, Flaw.WANTS_HEADER_NAMES_AS_WRITTEN),
        flawed("botpress", "default/x-bot-id-empty", STATUS, Flaw.IGNORES_OWNER),
        flawed("azure", "4XX/x-ms-user-isolation-key-empty", STATUS, Flaw.IGNORES_OWNER));
  }

  private static List<BrokenServer> state() {
    return List.of(
        flawed("tavus", "204/simultaneous", ONE_WINNER, Flaw.SUCCEEDS_TWICE_AT_ONCE),
        flawed("tavus", "204/repeated", GONE, Flaw.FORGETS_DELETIONS),
        flawed("azure", "405/method-head", KEPT, Flaw.DELETES_ON_ANY_METHOD),
        flawed("azure", "405/method-options", KEPT, Flaw.DELETES_ON_ANY_METHOD),
        flawed("tavus", "501/method-in-lower-case", STATUS, Flaw.IGNORES_CASE_OF_METHODS),
        flawed("tavus", "204/stays-gone", GONE, Flaw.RESTORES_AFTER_A_WHILE),
        flawed("tavus", "204/repeated", PACE, Flaw.GROWS_SLOW),
        flawed("tavus", "401/other-tenant", STATUS, Flaw.IGNORES_TENANTS));
  }
}

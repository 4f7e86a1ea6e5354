package dev.standin.conformance.broken;

import static dev.standin.conformance.broken.BrokenServer.flawed;
import static dev.standin.conformance.model.Check.ANSWER;
import static dev.standin.conformance.model.Check.GONE;
import static dev.standin.conformance.model.Check.KEPT;
import static dev.standin.conformance.model.Check.NEIGHBOUR;
import static dev.standin.conformance.model.Check.ONE_WINNER;
import static dev.standin.conformance.model.Check.PACE;
import static dev.standin.conformance.model.Check.STATUS;

import dev.standin.conformance.fake.Flaw;
import java.util.List;
import java.util.stream.Stream;

/** Servers that do the wrong thing, or forget what they did. */
final class FlawedServers {

  private FlawedServers() {}

  static List<BrokenServer> servers() {
    return Stream.of(state(), ids(), methods(), access(), parameters(), bodies())
        .flatMap(List::stream)
        .toList();
  }

  private static List<BrokenServer> state() {
    return List.of(
        flawed("tavus/204/valid", GONE, Flaw.KEEPS_WHAT_IT_DELETES),
        flawed("tavus/204/valid", GONE, Flaw.RESTORES_ON_NEXT_DELETE),
        flawed("tavus/204/stays-gone", GONE, Flaw.RESTORES_AFTER_A_WHILE),
        flawed("tavus/204/repeated", GONE, Flaw.FORGETS_DELETIONS),
        flawed("tavus/204/repeated", PACE, Flaw.GROWS_SLOW),
        flawed("tavus/204/simultaneous", ONE_WINNER, Flaw.SUCCEEDS_TWICE_AT_ONCE),
        flawed("tavus/204/valid", NEIGHBOUR, Flaw.DELETES_NEIGHBOURS_TOO),
        flawed("azure/4XX/unknown-id", NEIGHBOUR, Flaw.DELETES_ANOTHER_FOR_UNKNOWN_ID),
        flawed("openhands/404/unknown-id", STATUS, Flaw.SUCCEEDS_FOR_UNKNOWN_ID),
        flawed("dify/undeclared/unknown-id", STATUS, Flaw.SUCCEEDS_FOR_UNKNOWN_ID),
        flawed("botpress/default/second-delete", STATUS, Flaw.SUCCEEDS_FOR_DELETED_ID),
        flawed("tavus/401/wrong-credential", KEPT, Flaw.DELETES_BEFORE_IT_CHECKS),
        flawed("dify/undeclared/body-not-json", KEPT, Flaw.DELETES_BEFORE_IT_CHECKS),
        flawed("azure/5XX/server-failure", STATUS, Flaw.HIDES_FAILURES),
        flawed("botpress/default/server-failure", ANSWER, Flaw.HANGS_UP_ON_FAILURE));
  }

  private static List<BrokenServer> ids() {
    return List.of(
        flawed("tavus/400/id-longer", STATUS, Flaw.MATCHES_IDS_BY_PREFIX),
        flawed("azure/4XX/id-shorter", STATUS, Flaw.MATCHES_IDS_BY_PREFIX),
        flawed("dify/4xx/id-percent", STATUS, Flaw.TAKES_WILDCARDS),
        flawed("tavus/400/id-asterisk", STATUS, Flaw.TAKES_WILDCARDS),
        flawed("tavus/4xx/id-quoted", STATUS, Flaw.TAKES_WILDCARDS),
        flawed("tavus/4xx/id-blank", STATUS, Flaw.SUCCEEDS_FOR_UNKNOWN_ID),
        flawed("tavus/204/id-percent-encoded", STATUS, Flaw.TAKES_PATHS_AS_SPELLED),
        flawed("tavus/404/path-longer", STATUS, Flaw.IGNORES_THE_REST_OF_THE_PATH),
        flawed("azure/404/path-below-another-root", STATUS, Flaw.IGNORES_THE_REST_OF_THE_PATH));
  }

  private static List<BrokenServer> methods() {
    return List.of(
        flawed("azure/405/method-get", KEPT, Flaw.DELETES_ON_ANY_METHOD),
        flawed("azure/405/method-head", KEPT, Flaw.DELETES_ON_ANY_METHOD),
        flawed("azure/405/method-options", KEPT, Flaw.DELETES_ON_ANY_METHOD));
  }

  private static List<BrokenServer> access() {
    String azure = "azure/4XX/x-ms-user-isolation-key-";
    return List.of(
        flawed("botpress/default/other-x-bot-id", STATUS, Flaw.IGNORES_OWNER),
        flawed("botpress/default/x-bot-id-empty", STATUS, Flaw.IGNORES_OWNER),
        flawed("dify/undeclared/other-user", STATUS, Flaw.IGNORES_OWNER),
        flawed("azure/4XX/other-x-ms-user-isolation-key", STATUS, Flaw.IGNORES_OWNER),
        flawed(azure + "empty", STATUS, Flaw.IGNORES_OWNER),
        flawed(azure + "withheld", STATUS, Flaw.IGNORES_WITHHELD_OWNER),
        flawed("tavus/401/other-tenant", STATUS, Flaw.IGNORES_TENANTS),
        flawed("tavus/401/no-credential", STATUS, Flaw.IGNORES_CREDENTIALS),
        flawed("tavus/401/wrong-credential", STATUS, Flaw.TAKES_ANY_SECRET));
  }

  private static List<BrokenServer> parameters() {
    Flaw refuses = Flaw.REFUSES_OPTIONAL_PARAMETERS;
    return List.of(
        flawed("tavus/400/hard-not-boolean", STATUS, Flaw.TAKES_ANY_QUERY_VALUE),
        flawed("tavus/400/hard-empty", STATUS, Flaw.TAKES_ANY_QUERY_VALUE),
        flawed("tavus/400/hard-as-number", STATUS, Flaw.TAKES_ANY_QUERY_VALUE),
        flawed("tavus/204/with-hard-true", STATUS, refuses),
        flawed("tavus/204/with-hard-false", STATUS, refuses),
        flawed("azure/200/with-x-ms-user-isolation-key", STATUS, refuses),
        flawed("botpress/200/with-x-integration-id", STATUS, refuses),
        flawed("botpress/200/with-x-integration-alias", STATUS, refuses),
        flawed("botpress/default/x-bot-id-missing", STATUS, Flaw.IGNORES_MISSING_PARAMETERS));
  }

  private static List<BrokenServer> bodies() {
    Stream<BrokenServer> ignoring =
        Stream.of(
                "missing",
                "empty",
                "truncated",
                "not-json",
                "not-object",
                "null",
                "as-number",
                "as-array",
                "user-missing",
                "user-null",
                "user-as-array",
                "user-as-object")
            .map(each -> flawed("dify/undeclared/body-" + each, STATUS, Flaw.IGNORES_BODY));
    return Stream.concat(
            ignoring,
            Stream.of(flawed("dify/undeclared/body-media-type", STATUS, Flaw.TAKES_ANY_MEDIA_TYPE)))
        .toList();
  }
}

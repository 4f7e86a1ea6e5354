package dev.standin.conformance.broken;

import static dev.standin.conformance.broken.BrokenServer.flawed;
import static dev.standin.conformance.model.Check.ANSWER;
import static dev.standin.conformance.model.Check.GONE;
import static dev.standin.conformance.model.Check.KEPT;
import static dev.standin.conformance.model.Check.NEIGHBOUR;
import static dev.standin.conformance.model.Check.STATUS;

import dev.standin.conformance.fake.Flaw;
import java.util.List;
import java.util.stream.Stream;

/** Servers that do the wrong thing. */
final class WrongBehaviour {

  private WrongBehaviour() {}

  static List<BrokenServer> servers() {
    return Stream.of(state(), owners(), credentials(), parameters(), bodies(), failures())
        .flatMap(List::stream)
        .toList();
  }

  private static List<BrokenServer> state() {
    return List.of(
        flawed("tavus", "204/valid", GONE, Flaw.KEEPS_WHAT_IT_DELETES),
        flawed("tavus", "204/valid", GONE, Flaw.RESTORES_ON_NEXT_DELETE),
        flawed("tavus", "204/valid", NEIGHBOUR, Flaw.DELETES_NEIGHBOURS_TOO),
        flawed("azure", "4XX/unknown-id", NEIGHBOUR, Flaw.DELETES_ANOTHER_FOR_UNKNOWN_ID),
        flawed("openhands", "404/unknown-id", STATUS, Flaw.SUCCEEDS_FOR_UNKNOWN_ID),
        flawed("dify", "undeclared/unknown-id", STATUS, Flaw.SUCCEEDS_FOR_UNKNOWN_ID),
        flawed("botpress", "default/second-delete", STATUS, Flaw.SUCCEEDS_FOR_DELETED_ID),
        flawed("tavus", "401/wrong-credential", KEPT, Flaw.DELETES_BEFORE_IT_CHECKS),
        flawed("dify", "undeclared/body-not-json", KEPT, Flaw.DELETES_BEFORE_IT_CHECKS),
        flawed("azure", "405/method-get", KEPT, Flaw.DELETES_ON_ANY_METHOD));
  }

  private static List<BrokenServer> owners() {
    return List.of(
        flawed("botpress", "default/other-x-bot-id", STATUS, Flaw.IGNORES_OWNER),
        flawed("dify", "undeclared/other-user", STATUS, Flaw.IGNORES_OWNER),
        flawed("azure", "4XX/other-x-ms-user-isolation-key", STATUS, Flaw.IGNORES_OWNER),
        flawed(
            "azure", "4XX/x-ms-user-isolation-key-withheld", STATUS, Flaw.IGNORES_WITHHELD_OWNER));
  }

  private static List<BrokenServer> credentials() {
    return List.of(
        flawed("tavus", "401/no-credential", STATUS, Flaw.IGNORES_CREDENTIALS),
        flawed("tavus", "401/wrong-credential", STATUS, Flaw.TAKES_ANY_SECRET),
        flawed("tavus", "401/longer-credential", STATUS, Flaw.TAKES_A_LONGER_SECRET),
        flawed("dify", "undeclared/shorter-credential", STATUS, Flaw.TAKES_A_SHORTER_SECRET),
        flawed("botpress", "default/empty-credential", STATUS, Flaw.TAKES_AN_EMPTY_SECRET),
        flawed("dify", "undeclared/other-scheme", STATUS, Flaw.TAKES_ANY_SCHEME),
        flawed("botpress", "200/scheme-mixed-case", STATUS, Flaw.WANTS_SCHEME_AS_WRITTEN));
  }

  private static List<BrokenServer> parameters() {
    return List.of(
        flawed("tavus", "400/hard-not-boolean", STATUS, Flaw.IGNORES_PARAMETER_TYPES),
        flawed("tavus", "400/hard-empty", STATUS, Flaw.IGNORES_PARAMETER_TYPES),
        flawed("tavus", "204/with-hard-true", STATUS, Flaw.REFUSES_OPTIONAL_PARAMETERS),
        flawed("tavus", "204/with-hard-false", STATUS, Flaw.REFUSES_OPTIONAL_PARAMETERS),
        flawed(
            "azure", "200/with-x-ms-user-isolation-key", STATUS, Flaw.REFUSES_OPTIONAL_PARAMETERS),
        flawed("botpress", "200/with-x-integration-id", STATUS, Flaw.REFUSES_OPTIONAL_PARAMETERS),
        flawed(
            "botpress", "200/with-x-integration-alias", STATUS, Flaw.REFUSES_OPTIONAL_PARAMETERS),
        flawed("botpress", "default/x-bot-id-missing", STATUS, Flaw.IGNORES_MISSING_PARAMETERS),
        flawed("botpress", "200/x-bot-id-other-case", STATUS, Flaw.WANTS_HEADER_NAMES_AS_WRITTEN),
        flawed("openhands", "200/conversation_id-upper-case", STATUS, Flaw.WANTS_LOWER_CASE_UUIDS),
        flawed("openhands", "422/conversation_id-short-uuid", STATUS, Flaw.TAKES_SHORT_UUIDS));
  }

  private static List<BrokenServer> bodies() {
    return Stream.concat(
            Stream.of(
                    "missing",
                    "empty",
                    "not-json",
                    "not-object",
                    "null",
                    "user-missing",
                    "user-null")
                .map(
                    wrong -> flawed("dify", "undeclared/body-" + wrong, STATUS, Flaw.IGNORES_BODY)),
            Stream.of(
                flawed("dify", "undeclared/body-media-type", STATUS, Flaw.TAKES_ANY_MEDIA_TYPE),
                flawed(
                    "dify", "204/body-with-charset", STATUS, Flaw.REFUSES_MEDIA_TYPE_PARAMETERS)))
        .toList();
  }

  private static List<BrokenServer> failures() {
    return List.of(
        flawed("azure", "5XX/server-failure", STATUS, Flaw.HIDES_FAILURES),
        flawed("botpress", "default/server-failure", ANSWER, Flaw.HANGS_UP_ON_FAILURE));
  }
}

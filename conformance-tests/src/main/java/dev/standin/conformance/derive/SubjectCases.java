package dev.standin.conformance.derive;

import static dev.standin.conformance.derive.CaseBuilder.about;

import dev.standin.conformance.model.Expectation.Effect;
import dev.standin.conformance.model.Provocation.Subject;
import dev.standin.conformance.request.ParameterEdits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Valid requests about what is there, is not, was deleted before, or cannot be reached. */
final class SubjectCases {

  private static final String WANTING_HTML = "text/html,application/json;q=0.9,*/*;q=0.8";

  private SubjectCases() {}

  static List<CaseBuilder> of(CaseContext context) {
    List<CaseBuilder> cases = new ArrayList<>();
    cases.add(CaseBuilder.served("valid", "").at(context.operation().pointer()));
    if (context.hasId()) {
      unknown(context, "unknown-id", "An id that names nothing").ifPresent(cases::add);
      unknown(
              context,
              "unknown-id-accept-html",
              "An id that names nothing, of a client that would like HTML,")
          .map(each -> each.with(ParameterEdits.header("Accept", WANTING_HTML)))
          .ifPresent(cases::add);
    }
    if (context.deletesOne()) {
      cases.addAll(deletions());
    }
    cases.add(
        about(
            Subject.FAILING,
            "server-failure",
            "A failure inside the server",
            Situation.SERVER_FAILS,
            Effect.UNSPECIFIED));
    return cases;
  }

  private static Optional<CaseBuilder> unknown(CaseContext context, String variant, String what) {
    return weighed(
        about(Subject.UNKNOWN, variant, what, Situation.UNKNOWN_ID, Effect.NEIGHBOUR_KEPT),
        context);
  }

  /**
   * A case of an id that names nothing, as strict as the page lets it be; empty where it is none.
   * What is not there cannot be deleted; whether it can be read is for the page to say, since a
   * name may be made up by the caller; and what is not there may be put there (RFC 9110, section
   * 9.3.4).
   */
  static Optional<CaseBuilder> weighed(CaseBuilder builder, CaseContext context) {
    if (context.deletesOne()) {
      return Optional.of(builder);
    }
    boolean said = context.declares(404) || context.declares(410);
    if (context.operation().method().equals("PUT") && (!said || context.declares(201))) {
      return Optional.empty();
    }
    return Optional.of(said ? builder : builder.silently());
  }

  private static List<CaseBuilder> deletions() {
    return List.of(
        about(
            Subject.DELETED,
            "second-delete",
            "Deleting a second time",
            Situation.ALREADY_DELETED,
            Effect.NEIGHBOUR_KEPT),
        own("simultaneous", "One of several valid requests at the same time", Effect.ONE_WINNER),
        own("repeated", "Each of many valid requests", Effect.GONE_EACH_TIME),
        own("stays-gone", "A valid request, whose effect has to last,", Effect.STAYS_GONE),
        own(
            "kept-connection",
            "Each valid request of several on one connection",
            Effect.ONE_CONNECTION));
  }

  private static CaseBuilder own(String variant, String what, Effect effect) {
    return about(Subject.OWN, variant, what, Situation.SERVED, effect);
  }
}

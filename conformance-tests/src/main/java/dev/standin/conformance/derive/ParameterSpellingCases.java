package dev.standin.conformance.derive;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.standin.conformance.model.Expectation.Effect;
import dev.standin.conformance.model.Expectation.StatusRule;
import dev.standin.conformance.model.RequestEdit;
import dev.standin.conformance.request.ParameterEdits;
import dev.standin.specs.document.Parameter;
import dev.standin.specs.document.ParameterIn;
import dev.standin.specs.document.SecurityScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Optional parameters spelled in ways that parsers stumble over. */
final class ParameterSpellingCases {

  private static final StatusRule NO_FAILURE =
      new StatusRule("2xx, 3xx or 4xx", status -> status / 100 > 1 && status / 100 < 5);

  /** Names as people have them: Latin with marks, Chinese, Cyrillic, Arabic, a joined emoji. */
  static final String NOT_ASCII =
      "Zo\u00eb \u674e\u5c0f\u9f8d \u041c\u0430\u0440\u0438\u044f \u0639\u0645\u0631"
          + " \uD83D\uDC69\u200D\uD83D\uDCBB";

  private static final Set<ParameterIn> EMPTIABLE = Set.of(ParameterIn.QUERY, ParameterIn.HEADER);

  private ParameterSpellingCases() {}

  static List<CaseBuilder> of(CaseContext context) {
    List<CaseBuilder> cases = new ArrayList<>();
    for (Parameter parameter : booleans(context)) {
      String name = parameter.name();
      cases.add(
          CaseBuilder.served(
                  name + "-percent-encoded",
                  "with a letter of `" + name + "=true` encoded" + " (RFC 3986, section 6.2.2.2),",
                  ParameterEdits.query(name + "=%74rue"))
              .at(parameter.pointer())
              .should());
      cases.add(survived(name + "-bare", name));
      cases.add(survived(name + "-twice", name + "=true&" + name + "=false"));
    }
    context.operation().parameters().stream()
        .filter(each -> !each.required() && !context.requiredOwners().contains(each.name()))
        .filter(each -> EMPTIABLE.contains(each.in()) && CaseContext.hasType(each, "string"))
        .forEach(
            each ->
                cases.add(
                    survived(
                        each.name() + "-empty",
                        "whose `" + each.name() + "` is empty",
                        ParameterEdits.set(each.in(), each.name(), ""))));
    context.operation().parameters().stream()
        .filter(each -> each.in() == ParameterIn.QUERY)
        .filter(each -> context.judge().accepts(each.schema(), TextNode.valueOf(NOT_ASCII)))
        .forEach(
            each ->
                cases.add(
                    survived(
                        CaseContext.slug(each.name()) + "-not-ascii",
                        "whose `" + each.name() + "` is in scripts of the whole world",
                        ParameterEdits.set(each.in(), each.name(), NOT_ASCII))));
    return cases;
  }

  private static CaseBuilder survived(String variant, String query) {
    return survived(variant, "with the query ?" + query, ParameterEdits.query(query));
  }

  /** The page is silent about these; but no input is a reason to fail. */
  static CaseBuilder survived(String variant, String what, RequestEdit edit) {
    return CaseBuilder.byHttp(
            DocumentedAnswers.UNDECLARED,
            variant,
            "A request "
                + what
                + " must not make the server fail (RFC 9110, section 15.6); the page is silent.",
            NO_FAILURE,
            edit)
        .described()
        .effect(Effect.AS_ANSWERED);
  }

  /** Optional booleans, where the valid request has no query. */
  private static List<Parameter> booleans(CaseContext context) {
    List<Parameter> all = context.operation().parameters();
    boolean hasQuery =
        all.stream().anyMatch(each -> each.in() == ParameterIn.QUERY && each.required())
            || context.operation().security().stream()
                .flatMap(alternative -> alternative.schemes().stream())
                .anyMatch(
                    scheme ->
                        scheme instanceof SecurityScheme.ApiKey key
                            && key.in() == ParameterIn.QUERY);
    return all.stream()
        .filter(each -> !hasQuery && each.in() == ParameterIn.QUERY)
        .filter(each -> CaseContext.hasType(each, "boolean"))
        .filter(each -> each.name().matches("[A-Za-z0-9_.-]+"))
        .toList();
  }
}

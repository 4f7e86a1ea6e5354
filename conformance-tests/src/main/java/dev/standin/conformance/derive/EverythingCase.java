package dev.standin.conformance.derive;

import com.fasterxml.jackson.core.JsonPointer;
import dev.standin.conformance.request.EditParameter;
import dev.standin.conformance.request.RequestEdit;
import dev.standin.specs.Operation;
import dev.standin.specs.Parameter;
import dev.standin.specs.ParameterIn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Every optional parameter in one request, and one that the page does not have. */
final class EverythingCase {

  private EverythingCase() {}

  /**
   * The case, made of those that send one parameter each.
   *
   * @param owners the names of what scopes a conversation, which is another matter
   */
  static List<CaseSketch> of(Operation operation, Set<String> owners, List<CaseSketch> sketches) {
    Set<JsonPointer> optional =
        operation.parameters().stream()
            .filter(each -> !each.required() && !owners.contains(each.name()))
            .map(Parameter::pointer)
            .collect(Collectors.toSet());
    Map<JsonPointer, CaseSketch> byParameter = new LinkedHashMap<>();
    for (CaseSketch each : sketches) {
      Optional<JsonPointer> of = each.source().filter(optional::contains);
      if (of.isPresent()
          && each.situation().statusClass() == 2
          && each.unavailable().isEmpty()
          && each.edits().size() == 1) {
        byParameter.putIfAbsent(of.get(), each);
      }
    }
    if (byParameter.isEmpty()) {
      return List.of();
    }
    List<RequestEdit> edits = new ArrayList<>();
    byParameter.values().forEach(each -> edits.addAll(each.edits()));
    edits.add(EditParameter.set(ParameterIn.QUERY, "standin-unknown", "1"));
    boolean sure =
        byParameter.values().stream().allMatch(each -> each.situation() == Situation.SERVED);
    return List.of(
        CaseSketch.served(
                "with-everything",
                "A valid request with all optional parameters and an unknown one",
                operation.pointer(),
                edits.toArray(RequestEdit[]::new))
            .asAnswered(sure ? Situation.SERVED : Situation.SERVED_IF_FOUND));
  }
}

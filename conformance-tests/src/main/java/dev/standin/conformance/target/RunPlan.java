package dev.standin.conformance.target;

import dev.standin.conformance.model.ConformanceCase;
import dev.standin.conformance.model.Exchange;
import dev.standin.conformance.request.ValidRequests;
import dev.standin.conformance.run.ChangeGuard;
import dev.standin.conformance.run.ConversationBudget;
import dev.standin.conformance.schema.Direction;
import dev.standin.conformance.schema.Samples;
import dev.standin.conformance.target.api.PrerequisiteException;
import dev.standin.conformance.target.api.Target.Tenant;
import dev.standin.specs.document.Operation;
import dev.standin.specs.document.SecurityAlternative;
import dev.standin.specs.document.SpecDocument;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** What a run would ask a server and what not, as far as the target file tells. */
public final class RunPlan {

  private RunPlan() {}

  /**
   * A line for each operation that would not be asked, and one for each kind that is used up.
   *
   * @param all of which some are asked besides
   */
  public static String of(
      SpecDocument document,
      TargetFile file,
      List<ConformanceCase> cases,
      List<ConformanceCase> all) {
    FileTarget target =
        new FileTarget(
            document,
            URI.create("http://localhost"),
            file,
            (purpose, request) -> Exchange.unanswered(purpose, request, "not sent"));
    ValidRequests requests = new ValidRequests(new Samples(document, Direction.REQUEST), target);
    StringBuilder text = new StringBuilder();
    TreeMap<String, Integer> kinds = new TreeMap<>();
    for (Operation operation : document.operations()) {
      Optional<String> why =
          lacksCredential(requests, operation)
              .or(
                  () ->
                      ChangeGuard.isSafe(operation, operation.method())
                          ? Optional.empty()
                          : target.changeForbidden(operation, operation.method()));
      if (why.isPresent()) {
        text.append("Not asked: ").append(why.get()).append(".\n");
      } else {
        List<ConformanceCase> own =
            cases.stream().filter(each -> each.operation().equals(operation)).toList();
        kinds.merge(Things.kind(operation.path()), ConversationBudget.of(own, all), Integer::sum);
      }
    }
    document.operations().stream()
        .flatMap(each -> requests.with(target.about(each)).bodyNotSent(each).stream())
        .forEach(each -> text.append(each).append('\n'));
    kinds.forEach(
        (kind, count) -> {
          if (count > 0 && kind.endsWith("{}")) {
            text.append("A run uses up to ")
                .append(count)
                .append(" of ")
                .append(kind)
                .append(".\n");
          }
        });
    return text.toString();
  }

  private static Optional<String> lacksCredential(ValidRequests requests, Operation operation) {
    try {
      Optional<SecurityAlternative> known = requests.known(operation, Tenant.FIRST);
      assert known.isPresent() || operation.security().isEmpty();
      return Optional.empty();
    } catch (PrerequisiteException e) {
      return Optional.of(
          "`%s %s`: %s".formatted(operation.method(), operation.path(), e.getMessage()));
    }
  }
}

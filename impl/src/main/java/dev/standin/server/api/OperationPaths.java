package dev.standin.server.api;

import dev.standin.specs.document.Operation;
import dev.standin.specs.document.PathTemplates;
import dev.standin.specs.document.SpecDocument;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the operation of a document that a request is for, also where nothing routes it. */
final class OperationPaths {

  private record Route(Operation operation, Pattern path) {}

  private final List<Route> routes;

  OperationPaths(SpecDocument document) {
    this.routes =
        document.operations().stream()
            // What is written out is meant before what a parameter may be.
            .sorted(Comparator.comparing(each -> each.path().chars().filter(c -> c == '{').count()))
            .map(each -> new Route(each, PathTemplates.pattern(BasePaths.encoded(each.fullPath()))))
            .toList();
  }

  /**
   * The operation; empty if the path is that of none, or has none of this method.
   *
   * @param path as it was sent, without a query
   */
  Optional<Operation> find(String method, String path) {
    return routes.stream()
        .filter(route -> route.operation.method().equals(method))
        .filter(route -> route.path.matcher(path).matches())
        .map(Route::operation)
        .findFirst();
  }
}

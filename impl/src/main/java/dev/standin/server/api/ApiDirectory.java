package dev.standin.server.api;

import static java.util.stream.Collectors.joining;

import dev.standin.specs.document.Operation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the API that a path belongs to, and words refusals as that API does. */
public final class ApiDirectory {

  private final Map<String, ApiDescription> apis;

  /** The key of an API by the paths below which requests are for it. */
  private final Map<String, String> keys;

  /** The paths of an API's operations, by its key. */
  private final Map<String, OperationPaths> operations;

  /** For what is below no API's path, where there is no error shape to keep to. */
  private final RefusalRenderer nobody;

  /** A directory of these. */
  public ApiDirectory(List<? extends ApiDescription> apis) {
    this.apis = apis.stream().collect(Collectors.toMap(ApiDescription::key, each -> each));
    this.keys = keys(apis);
    this.operations =
        apis.stream()
            .collect(
                Collectors.toMap(ApiDescription::key, each -> new OperationPaths(each.document())));
    String paths =
        apis.stream()
            .flatMap(each -> each.basePaths().stream())
            .distinct()
            .sorted()
            .collect(joining(", "));
    this.nobody =
        refusal ->
            Answer.json(
                refusal.status(),
                Map.of("error", refusal.message(), "hint", "The APIs are below " + paths));
  }

  /** Who is above the same base path as another is still found by its own collections. */
  private static Map<String, String> keys(List<? extends ApiDescription> apis) {
    Map<String, String> keys = new HashMap<>();
    for (ApiDescription each : apis) {
      each.document().operations().stream()
          .map(BasePaths::collection)
          .filter(path -> !path.isEmpty())
          .forEach(path -> keys.putIfAbsent(path, each.key()));
    }
    for (ApiDescription each : apis) {
      each.basePaths().forEach(path -> keys.putIfAbsent(path, each.key()));
    }
    return Map.copyOf(keys);
  }

  /** The API at or below whose paths this path is; empty if it is nobody's. */
  public Optional<ApiDescription> find(String path) {
    // The longest first: /v1/chat before /v1.
    for (int end = path.length(); end >= 0; end = path.lastIndexOf('/', end - 1)) {
      String key = keys.get(path.substring(0, end));
      if (key != null) {
        return Optional.ofNullable(apis.get(key));
      }
    }
    return Optional.empty();
  }

  /** All of them. */
  public List<ApiDescription> all() {
    return List.copyOf(apis.values());
  }

  /**
   * What is answered to a refused request: the words of the API that its path belongs to, which may
   * have others for each operation, with the headers that the refusal asks for.
   *
   * @param path as it was sent, without a query
   */
  public Answer answer(String method, String path, Refusal refusal) {
    return find(path)
        .map(api -> api.refusals().answer(refusal.of(operation(api, method, path))))
        .orElseGet(() -> nobody.answer(refusal))
        .to(refusal);
  }

  private Optional<Operation> operation(ApiDescription api, String method, String path) {
    return Optional.ofNullable(operations.get(api.key()))
        .flatMap(paths -> paths.find(method, path));
  }
}

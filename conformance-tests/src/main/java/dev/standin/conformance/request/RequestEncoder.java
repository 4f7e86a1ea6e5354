package dev.standin.conformance.request;

import dev.standin.conformance.model.Header;
import dev.standin.conformance.model.Request;
import dev.standin.conformance.model.RequestDraft;
import dev.standin.conformance.model.RequestDraft.Placed;
import dev.standin.specs.document.ParameterIn;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Makes of a draft the request that is sent. */
public final class RequestEncoder {

  private RequestEncoder() {}

  /**
   * The request to send.
   *
   * @param baseUrl stands for the document's server URL
   */
  public static Request encode(RequestDraft draft, URI baseUrl) {
    Map<String, String> path = new TreeMap<>();
    placed(draft, ParameterIn.PATH)
        .forEach(
            each ->
                path.put(
                    each.name(),
                    each.written().orElseGet(() -> PercentEncoding.encode(each.value()))));
    String query =
        placed(draft, ParameterIn.QUERY).stream()
            .map(
                each ->
                    each.written().orElseGet(() -> PercentEncoding.pair(each.name(), each.value())))
            .collect(Collectors.joining("&"));
    String url =
        baseUrl.toString().replaceAll("/+$", "")
            + PathTemplate.fill(draft.path(), path)
            + (query.isEmpty() ? "" : "?" + query);
    return new Request(draft.method(), url, headers(draft), draft.body(), draft.form());
  }

  private static List<Header> headers(RequestDraft draft) {
    List<Header> headers = new ArrayList<>();
    draft.mediaType().ifPresent(type -> headers.add(new Header("Content-Type", type)));
    placed(draft, ParameterIn.HEADER)
        .forEach(each -> headers.add(new Header(each.name(), each.written().orElse(each.value()))));
    String cookies =
        placed(draft, ParameterIn.COOKIE).stream()
            .map(each -> each.written().orElse(each.name() + "=" + each.value()))
            .collect(Collectors.joining("; "));
    if (!cookies.isEmpty()) {
      headers.add(new Header("Cookie", cookies));
    }
    return headers;
  }

  private static List<Placed> placed(RequestDraft draft, ParameterIn in) {
    return draft.values().stream().filter(value -> value.in() == in).toList();
  }
}

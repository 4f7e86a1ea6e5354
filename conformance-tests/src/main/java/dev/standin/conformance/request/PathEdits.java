package dev.standin.conformance.request;

import dev.standin.conformance.model.RequestEdit;
import dev.standin.specs.document.ParameterIn;

/** Other paths, and the same one spelled differently. */
public final class PathEdits {

  private PathEdits() {}

  public static RequestEdit append(String more) {
    return new Edit("path", "path + " + more, draft -> draft.withPath(draft.path() + more));
  }

  public static RequestEdit prepend(String segment) {
    return new Edit(
        "path", "path below " + segment, draft -> draft.withPath(segment + draft.path()));
  }

  /**
   * Every octet of the id percent-encoded, with hexadecimal digits in either case: the same URL by
   * RFC 3986, sections 2.1 and 6.2.2.2.
   */
  public static RequestEdit encodeId() {
    return new Edit(
        "path",
        "id percent-encoded",
        draft -> {
          String name = PathTemplate.idParameter(draft.path()).orElse("");
          String id = draft.value(ParameterIn.PATH, name).orElse("");
          return draft.withPath(
              draft.path().replace("{" + name + "}", PercentEncoding.encodeAll(id)));
        });
  }
}

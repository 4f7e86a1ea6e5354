package dev.standin.conformance.request;

import dev.standin.conformance.model.Form;
import dev.standin.conformance.model.RequestDraft;
import dev.standin.conformance.model.RequestEdit;
import dev.standin.specs.document.ParameterIn;
import java.util.Collection;
import java.util.List;

/**
 * Another method, another path or the same one spelled differently, another form of the message.
 */
public final class MessageEdits {

  private static final String METHOD = "method";

  private MessageEdits() {}

  public static RequestEdit method(String method) {
    return new RequestEdit(METHOD, "method " + method, draft -> draft.withMethod(method));
  }

  /** The method of a request that has this one before it is edited. */
  public static String methodAfter(Collection<RequestEdit> edits, String before) {
    RequestDraft draft = new RequestDraft(before, "", List.of());
    for (RequestEdit edit : edits) {
      draft = edit.place().equals(METHOD) ? edit.apply(draft) : draft;
    }
    return draft.method();
  }

  public static RequestEdit appendToPath(String more) {
    return new RequestEdit("path", "path + " + more, draft -> draft.withPath(draft.path() + more));
  }

  public static RequestEdit prependToPath(String segment) {
    return new RequestEdit(
        "path", "path below " + segment, draft -> draft.withPath(segment + draft.path()));
  }

  /**
   * Every octet of the id percent-encoded, with hexadecimal digits in either case: the same URL by
   * RFC 3986, sections 2.1 and 6.2.2.2.
   */
  public static RequestEdit encodeId() {
    return new RequestEdit(
        "path",
        "id percent-encoded",
        draft -> {
          String name = PathTemplate.idParameter(draft.path()).orElse("");
          String id = draft.value(ParameterIn.PATH, name).orElse("");
          return draft.withPath(
              draft.path().replace("{" + name + "}", PercentEncoding.encodeAll(id)));
        });
  }

  public static RequestEdit form(Form form) {
    return new RequestEdit(
        form == Form.NO_HOST || form == Form.TWO_HOSTS ? "header Host" : form.text(),
        form.text(),
        draft -> draft.withForm(form));
  }
}

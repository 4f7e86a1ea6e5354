package dev.standin.server.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Changes to method, version and header fields. */
final class HeadEdits {

  private static final String[] METHODS = {
    "DELETE",
    "GET",
    "HEAD",
    "POST",
    "PUT",
    "PATCH",
    "OPTIONS",
    "TRACE",
    "CONNECT",
    "PROPFIND",
    "delete",
    "Delete",
    "DELETEX",
    "D",
    "M-SEARCH",
    "PRI",
    "DEL\u00e4TE",
    "DELETE\t",
    "X".repeat(300),
    "(",
    "\u0000"
  };

  private static final String[] VERSIONS = {
    "HTTP/1.0",
    "HTTP/1.2",
    "HTTP/1.10",
    "HTTP/2.0",
    "HTTP/9.9",
    "HTTP/0.9",
    "http/1.1",
    "HTTP/1",
    "HTTP",
    "FOO/1.1",
    "HTTP/1.1 ",
    " HTTP/1.1",
    "HTTP/a.b",
    "HTTP/1.1x"
  };

  private static final String[] FIELDS = {
    "Accept: ;;;",
    "Accept: text/html",
    "Accept: */*;q=0",
    "Accept: application/json;q=x",
    "Accept:",
    "Accept: application/*",
    "Accept: text/plain",
    "Accept: a/b/c",
    "Accept-Language: *;q=x",
    "Accept-Language: zz-\u00e4",
    "Accept-Charset: ,",
    "Accept-Encoding: gzip",
    "Accept-Encoding: *;q=0",
    "Content-Type: ;",
    "Content-Type: json",
    "Content-Type: application/json;charset=utf-16",
    "Content-Type: application/json;charset=nope",
    "Content-Type: text/plain",
    "Content-Type: a/b/c",
    "Content-Type: application/x-www-form-urlencoded",
    "Content-Type: multipart/form-data",
    "Content-Type: application/vnd.x+json",
    "Content-Type:",
    "Content-Type: application/json; x=\"",
    "Content-Encoding: gzip",
    "Content-Encoding: br, br",
    "Cookie: ===;;",
    "Cookie: $Version=1; a=b",
    "Authorization: Bearer",
    "Authorization: Basic !",
    "Authorization: ",
    "Authorization: Bearer a b",
    "Authorization: Bearer \u00e4",
    "x-api-key:",
    "x-api-key: a",
    "x-bot-id: mallory",
    "x-bot-id:",
    "x-bot-id: \u00c3\u00a4",
    "x-ms-user-isolation-key: bob",
    "x-integration-id: \u0001",
    "If-Modified-Since: never",
    "If-None-Match: *",
    "If-Match: \"a\"",
    "Range: bytes=9-1",
    "Expect: nothing",
    "Expect: 100-continue",
    "Expect: 100-CONTINUE, x",
    "Host:",
    "Host: a b",
    "Host: [",
    "Host: other:99999",
    "Host: \u00e4",
    "Upgrade: h2c",
    "Upgrade: websocket",
    "HTTP2-Settings: AAMAAABkAAQAAP__",
    "Connection: upgrade",
    "Connection: close, x",
    "Connection: ,",
    "Connection: keep-alive",
    "Keep-Alive: -1",
    "TE: trailers",
    "Trailer: X",
    "Max-Forwards: 0",
    "X-HTTP-Method-Override: DELETE",
    "X-HTTP-Method: GET",
    "X-Original-URL: /admin/conversations",
    "X-Rewrite-URL: /admin/conversations",
    "X-Forwarded-Host: %",
    "X-Forwarded-Proto: ://",
    "Forwarded: for=\"",
    "Prefer: return=minimal",
    "Prefer: a=\"" + "x".repeat(7_000) + "\"",
    "Prefer: a" + ";a".repeat(3_000),
    "Prefer: a" + ",a".repeat(3_000),
    "Authorization: Bearer " + "x".repeat(7_000),
    "Accept: a/b" + ",a/b".repeat(1_500),
    "Prefer: code=x",
    "Prefer: =;,",
    "Origin: null",
    "Access-Control-Request-Method: DELETE",
    "Via: 9.9 x",
    "Date: x",
    "Pragma:",
    "X-Obs: \u0080\u00ff",
    "X-Ctl: a\u0001b",
    "X-Nul: a\u0000b",
    "X-Cr: a\rb",
    "X-Lf: a\nb",
    "X-Fold: a\r\n b",
    "X-Fold:\r\n\tb",
    "X-Space : a",
    " X-Lead: a",
    "\tX-Tab: a",
    ": nameless",
    "nocolon",
    "",
    "X Y: z",
    "X\u00e4: y",
    "X(): y",
    "X-Tab:\ta\t",
    "X-Long: " + "x".repeat(20_000),
    "X-" + "n".repeat(9_000) + ": 1"
  };

  private static final List<Function<Draw, Edit>> ALL =
      List.of(
          draw -> {
            String method = draw.from(METHODS);
            return Edit.of("method " + show(method), draft -> draft.withMethod(method));
          },
          draw -> {
            String version = draw.from(VERSIONS);
            return Edit.of("version " + version, draft -> draft.withVersion(version));
          },
          HeadEdits::field,
          HeadEdits::field,
          HeadEdits::field,
          draw -> {
            String field = draw.from(FIELDS);
            return framing(
                "instead " + show(field),
                field,
                draft -> draft.without(field.split(":", 2)[0]).with(field));
          },
          draw -> {
            int which = draw.below(8);
            return Edit.of("without field " + which, draft -> draft.withFields(less(draft, which)));
          },
          draw -> {
            int which = draw.below(8);
            return Edit.of(
                "field " + which + " twice", draft -> draft.withFields(more(draft, which)));
          },
          draw -> {
            int which = draw.below(8);
            double at = draw.place();
            String bytes = draw.bytes(4).replace('\n', 'n').replace('\r', 'r');
            return Edit.of(
                "bytes into field " + which,
                draft -> draft.withFields(odd(draft, which, at, bytes)));
          },
          draw -> {
            int times = 50 + draw.below(120);
            return Edit.of(times + " fields", draft -> draft.with(many(times)));
          });

  private HeadEdits() {}

  static Edit pick(Draw draw) {
    return draw.from(ALL).apply(draw);
  }

  private static Edit field(Draw draw) {
    String field = draw.from(FIELDS);
    return framing("field " + show(field), field, draft -> draft.with(field));
  }

  /**
   * An empty line ends the head, so that what follows is taken for something else; after a line
   * without a colon Grizzly waits for one, until the time for the request is over.
   */
  private static Edit framing(String name, String field, UnaryOperator<Draft> change) {
    return field.lines().anyMatch(line -> line.indexOf(':') < 0) || field.isEmpty()
        ? Edit.unframing(name, change)
        : Edit.of(name, change);
  }

  private static List<String> less(Draft draft, int which) {
    List<String> fields = new ArrayList<>(draft.fields());
    if (!fields.isEmpty()) {
      fields.remove(which % fields.size());
    }
    return fields;
  }

  private static List<String> more(Draft draft, int which) {
    List<String> fields = new ArrayList<>(draft.fields());
    if (!fields.isEmpty()) {
      fields.add(fields.get(which % fields.size()));
    }
    return fields;
  }

  private static List<String> odd(Draft draft, int which, double at, String bytes) {
    List<String> fields = new ArrayList<>(draft.fields());
    if (!fields.isEmpty()) {
      int i = which % fields.size();
      fields.set(i, TargetEdits.insert(fields.get(i), at, bytes));
    }
    return fields;
  }

  private static String many(int times) {
    return "X-Many: 1\r\n".repeat(times) + "X-Last: 1";
  }

  private static String show(String text) {
    return TargetEdits.shortened(text.replace("\r\n", "\\r\\n"));
  }
}

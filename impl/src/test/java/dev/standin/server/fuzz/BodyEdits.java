package dev.standin.server.fuzz;

import java.util.List;
import java.util.function.Function;

/** Changes to the body and to how its end is told. */
final class BodyEdits {

  private static final String[] BODIES = {
    "",
    " ",
    "null",
    "true",
    "0",
    "\"alice\"",
    "[]",
    "{}",
    "{",
    "}",
    "{]",
    "[[",
    "nul",
    "{\"user\"}",
    "{\"user\":}",
    "{\"user\":null}",
    "{\"user\":1}",
    "{\"user\":true}",
    "{\"user\":[]}",
    "{\"user\":{}}",
    "{\"user\":\"\"}",
    "{\"user\":\"bob\"}",
    "{\"user\":\"alice\"}x",
    "{\"user\":\"alice\"}{\"user\":\"bob\"}",
    "{\"user\":\"bob\",\"user\":\"alice\"}",
    "{\"user\":\"alice\",}",
    "{'user':'alice'}",
    "{user:\"alice\"}",
    "{\"user\":\"\\u0000\"}",
    "{\"user\":\"\\ud800\"}",
    "{\"user\":\"\u00ff\"}",
    "{\"user\":\"\u00c0\u00af\"}",
    "{\"user\":\"a\nb\"}",
    "{\"User\":\"alice\"}",
    "\u00ef\u00bb\u00bf{\"user\":\"alice\"}",
    "\u00ff\u00fe{\u0000}\u0000",
    "{\"user\":1e999999999}",
    "{\"user\":NaN}",
    "{\"__proto__\":{}}",
    "user=alice",
    "<a/>",
    "{\"conversations\":[]}",
    "{\"conversations\":[null]}",
    "{\"conversations\":[{}]}",
    "{\"conversations\":[{\"api\":\"x\"}]}",
    "{\"conversations\":1}",
    "{\"conversations\":[{\"api\":\"dify\",\"id\":\"\"}]}",
    "{\"conversations\":[{\"api\":\"dify\",\"id\":\"\\u0000\"}]}",
    "{\"conversations\":[{\"api\":\"openhands\",\"id\":\"x\"}]}",
    "{\"conversations\":[{\"api\":\"tavus\",\"owner\":\"x\"}]}",
    "{\"conversations\":[{\"api\":\"dify\",\"messages\":[null]}]}",
    "{\"conversations\":[{\"api\":\"dify\",\"messages\":[\"\\udfff\"]}]}",
    "{\"conversations\":[{\"api\":\"dify\",\"id\":\"a\"},{\"api\":\"dify\",\"id\":\"a\"}]}",
    "{\"status\":99}",
    "{\"status\":\"500\"}",
    "{\"status\":503,\"times\":0}",
    "{\"delay\":-1}",
    "{\"api\":\"nobody\"}",
    "{\"status\":1e3}",
    "{\"status\":500,\"status\":501}"
  };

  private static final List<Function<Draw, Edit>> ALL =
      List.of(
          BodyEdits::instead,
          BodyEdits::instead,
          draw -> {
            double at = draw.place();
            String bytes = draw.bytes(6);
            return Edit.of(
                "bytes into the body",
                draft -> draft.withBody(TargetEdits.insert(draft.body(), at, bytes)));
          },
          draw -> {
            double at = draw.place();
            return Edit.of(
                "cut the body",
                d -> d.withBody(d.body().substring(0, (int) (d.body().length() * at))));
          },
          draw -> {
            int depth = draw.oneIn(5) ? 100_000 : 1 + draw.below(3000);
            String open = draw.from("[", "{\"user\":", "{\"conversations\":[");
            return Edit.of("nested " + depth + " " + open, d -> d.withBody(open.repeat(depth)));
          },
          draw -> {
            int size = draw.oneIn(10) ? 1_100_000 : 1 + draw.below(70_000);
            String pattern = draw.from("{\"user\":\"%s\"}", "{\"%s\":1}", "%s", "{\"user\":1%s}");
            String fill = pattern.contains("1%") ? "1" : "a";
            return Edit.of(
                "large " + size, d -> d.withBody(pattern.replace("%s", fill.repeat(size))));
          },
          BodyEdits::chunked,
          BodyEdits::chunked,
          draw -> {
            String length =
                draw.from(
                    "0",
                    "-1",
                    "x",
                    "+5",
                    "1",
                    "3",
                    "0x5",
                    "5 5",
                    "5, 5",
                    "",
                    "00005",
                    "1e1",
                    "2147483648",
                    "9223372036854775807",
                    "99999999999999999999999",
                    " 5");
            return Edit.unframing(
                "Content-Length " + length, d -> d.with("Content-Length: " + length));
          },
          draw -> {
            String coding =
                draw.from(
                    "chunked",
                    "Chunked",
                    "identity",
                    "gzip",
                    "chunked, chunked",
                    "x, chunked",
                    "chunked, x",
                    "",
                    "\"chunked\"",
                    "chunked;a=b",
                    "xchunked",
                    "\u000bchunked");
            return Edit.unframing(
                "Transfer-Encoding " + coding, d -> d.with("Transfer-Encoding: " + coding));
          },
          draw ->
              Edit.unframing(
                  "both lengths",
                  d ->
                      d.with("Content-Length: " + d.body().length())
                          .with("Transfer-Encoding: chunked")
                          .withBody("0\r\n\r\n" + d.body())));

  private BodyEdits() {}

  static Edit pick(Draw draw) {
    return draw.from(ALL).apply(draw);
  }

  private static Edit instead(Draw draw) {
    String body = draw.from(BODIES);
    return Edit.of("body " + TargetEdits.shortened(body), draft -> draft.withBody(body));
  }

  /** In chunks, right or slightly wrong. */
  private static Edit chunked(Draw draw) {
    String size =
        draw.from(
            "%x",
            "%x",
            "%X",
            "00%x",
            "%x;a=b",
            "%x ;x=\"y\"",
            "%x;",
            " %x",
            "-%x",
            "+%x",
            "0x%x",
            "%xz",
            "",
            "ffffffffffffffff%x",
            "%x\t");
    String end =
        draw.from(
            "0\r\n\r\n",
            "0\r\n\r\n",
            "0\r\nX: y\r\n\r\n",
            "000;x\r\n\r\n",
            "0\n\n",
            "",
            "0\r\nnocolon\r\n\r\n",
            "0\r\n: y\r\n\r\n",
            "\r\n",
            "0\r\n" + "X: y\r\n".repeat(200) + "\r\n",
            "0\r\nX: " + "y".repeat(20_000) + "\r\n\r\n");
    boolean isRight = size.equals("%x") && end.startsWith("0\r\n\r\n");
    return new Edit(
        "chunked " + size + " " + TargetEdits.shortened(end.replace("\r\n", "\\r\\n")),
        isRight,
        draft ->
            draft
                .with("Transfer-Encoding: chunked")
                .withBody(
                    draft.body().isEmpty()
                        ? end
                        : size.formatted(draft.body().length())
                            + "\r\n"
                            + draft.body()
                            + "\r\n"
                            + end),
        wire -> wire);
  }
}
